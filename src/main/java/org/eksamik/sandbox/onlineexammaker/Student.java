package org.eksamik.sandbox.onlineexammaker;

import java.util.Map;
import java.util.Optional;

/**
 * A candidate at OnlineExamMaker.
 *
 * @param sid also the {@code userId} of single sign-on
 * @param fields values by the number of the field
 */
record Student(long sid, Map<Integer, String> fields) {
  static final int NAME = 1;
  static final int PHONE = 4;
  static final int PASSWORD = 10;

  Student {
    fields = Map.copyOf(fields);
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
}
