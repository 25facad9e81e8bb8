package org.eksamik.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.eksamik.exam.Event;
import org.eksamik.exam.Secret;
import org.eksamik.keys.PasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the profile has an invigilator's password, nobody leaves an unfinished exam without it. */
class QuitPasswordTest {
  private static final String PASSWORD = "valve-204";

  @Test
  void letsNobodyLeaveWithoutTheInvigilator(@TempDir Path folder) throws Exception {
    try (Schoolroom room = Schoolroom.open(folder, QuitPasswordTest::profile)) {
      Student student = new Student();
      student.signInLocally("mari");
      student.click("that-is-me");
      student.launch("safety");
      ExamPaper paper = ExamPaper.before(room);
      student.click("start-exam");
      paper.opened();

      student.click("exam-leave");
      assertThat(student.mayUse("confirm-leave")).isFalse();
      student.enter("invigilator-password", "guess");
      student.click("confirm-leave");
      student.see("cover-trouble");
      assertThat(room.journal(Event.Kind.EXAM_LEFT)).isEmpty();
      student.enter("invigilator-password", PASSWORD);
      student.click("confirm-leave");
      student.signOut();
      room.awaitJournal(Event.Kind.EXAM_LEFT, 1);
    }
  }

  private static void profile(ObjectNode profile) {
    String hash = PasswordHash.of(Secret.of(PASSWORD), new SecureRandom()).phc();
    ((ObjectNode) profile.path("kiosk")).put("quitPassword", hash);
  }
}
