package org.eksamik.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eksamik.exam.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guessing a password becomes slow, and nothing the student typed is lost meanwhile. */
class TooManyAttemptsTest {
  @Test
  void closesTheFormForAWhileAndKeepsTheName(@TempDir Path folder) throws Exception {
    try (Schoolroom room = Schoolroom.open(folder)) {
      Student student = new Student();
      student.type("local-login", "mari");
      while (room.journal(Event.Kind.SIGN_IN_FAILED).stream()
          .noneMatch(facts -> facts.contains("E-202"))) {
        int failed = room.journal(Event.Kind.SIGN_IN_FAILED).size();
        assertThat(failed).isLessThan(20);
        student.type("local-password", "guess");
        student.click("local-sign-in");
        room.awaitJournal(Event.Kind.SIGN_IN_FAILED, failed + 1);
      }
      student.see("local-trouble");
      assertThat(student.read("local-trouble")).containsPattern("\\d");
      assertThat(student.read("local-login")).isEqualTo("mari");
      student.enter("local-password", "naidis-mari-204");
      assertThat(student.mayUse("local-sign-in")).isFalse();
    }
  }
}
