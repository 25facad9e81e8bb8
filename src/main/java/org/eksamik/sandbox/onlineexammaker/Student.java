package org.eksamik.sandbox.onlineexammaker;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A candidate at OnlineExamMaker.
 *
 * @param sid also the {@code userId} of single sign-on
 * @param fields values by the number of the field
 * @param groups by their numbers, at least one
 */
record Student(long sid, Map<Integer, String> fields, Set<Long> groups) {
  static final int NAME = 1;
  static final int PHONE = 4;
  static final int PASSWORD = 10;

  Student {
    fields = Map.copyOf(fields);
    groups = Set.copyOf(groups);
  }

  /** Leaves out the fields: they are personal. */
  @Override
  public String toString() {
    return "Student[" + sid + "]";
  }

  /** The telephone where there is one, as a school may choose, else the name. */
  String loginValue() {
    return field(PHONE).or(() -> field(NAME)).orElse("");
  }

  Optional<String> field(int sfid) {
    return Optional.ofNullable(fields.get(sfid));
  }

  Student with(Map<Integer, String> changes) {
    Map<Integer, String> both = new LinkedHashMap<>(fields);
    both.putAll(changes);
    return new Student(sid, both, groups);
  }

  Student in(Set<Long> others) {
    return new Student(sid, fields, new LinkedHashSet<>(others));
  }
}
