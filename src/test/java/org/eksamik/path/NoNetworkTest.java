package org.eksamik.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eksamik.exam.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers are gone: everything that needs them says so, and everything else works. */
class NoNetworkTest {
  @Test
  void signsInLocallyAndSaysThatThereIsNoNetwork(@TempDir Path folder) throws Exception {
    try (Schoolroom room = Schoolroom.open(folder, Schoolroom::impatient)) {
      Student student = new Student();
      room.sandbox().close();
      student.click("stuudium-sign-in");
      student.see("page-trouble");
      student.click("page-back");

      student.signInLocally("mari");
      student.click("that-is-me");
      for (String exam : new String[] {"math", "english", "safety"}) {
        student.choose(exam);
        student.see("error-code");
        assertThat(student.read("error-code")).contains("E-401");
        assertThat(student.sees("try-again")).isTrue();
        student.click("back");
      }
      student.see("continue");
      assertThat(room.journal(Event.Kind.EXAM_OPENED)).isEmpty();
    }
  }
}
