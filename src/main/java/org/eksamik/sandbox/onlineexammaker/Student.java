package org.eksamik.sandbox.onlineexammaker;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A candidate at OnlineExamMaker.
 *
 * @param sid also the {@code userId} of single sign-on
 * @param fields values by the number of the field
 */
record Student(long sid, Map<Integer, String> fields, Set<Long> groups) {
  static final int NAME = 1;
  static final int GENDER = 2;
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

  Student with(Map<Integer, String> otherFields) {
    return new Student(sid, otherFields, groups);
  }

  Student in(Set<Long> otherGroups) {
    return new Student(sid, fields, otherGroups);
  }
}
