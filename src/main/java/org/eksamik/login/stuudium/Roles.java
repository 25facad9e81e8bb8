package org.eksamik.login.stuudium;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the person is at their school. Any of it may be left unsaid, and one person may be several
 * (S002, step 5.1).
 */
record Roles(
    Optional<Boolean> student,
    Optional<Boolean> teacher,
    Optional<Boolean> parent,
    boolean inAGroup,
    boolean hasChildren) {

  static Roles of(JsonNode answer, boolean hasChildren) {
    return new Roles(
        flag(answer, "is_student"),
        flag(answer, "is_teacher"),
        flag(answer, "is_parent"),
        PersonReader.text(answer, "group").isPresent(),
        hasChildren);
  }

  /**
   * Whether the person is a student themself. Unsaid, a class speaks for it, and so does the lack
   * of any other role: the shorter answers name no roles at all.
   */
  boolean sitsExams() {
    return student.orElseGet(
        () -> inAGroup || !(teacher.orElse(false) || parent.orElse(false) || hasChildren));
  }

  private static Optional<Boolean> flag(JsonNode answer, String name) {
    return PersonReader.text(answer, name)
        .flatMap(said ->
            switch (said) {
              case "true", "1" -> Optional.of(true);
              case "false", "0" -> Optional.of(false);
              default -> Optional.empty();
            });
  }
}
