package org.eksamik.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.eksamik.exam.Event;
import org.eksamik.sandbox.demo.Sitting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever Stuudium may send, at one workstation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StuudiumPathTest {
  private final Student student = new Student();
  private Schoolroom room;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    room = Schoolroom.open(folder);
  }

  @AfterAll
  void close() throws Exception {
    room.close();
  }

  @ParameterizedTest
  @CsvSource({"math, /oqylyq/", "english, /exam/english", "safety, /exam/safety"})
  void leadsAStudentThroughEveryExamAndSignsThemOutAtStuudium(String exam, String shownAt) {
    int goodbyes = room.sandbox().received("/stuudium/logout/demo-mari").size();
    student.chooseAtStuudium(room, "mari");
    student.see("that-is-me");
    assertThat(student.read("person-name")).isEqualTo("Mari Maasikas");
    assertThat(student.read("person-group")).contains("12a");
    assertThat(student.read("person-school")).isEqualTo("Näidisgümnaasium");
    student.click("that-is-me");
    student.launch(exam);
    ExamPaper paper = ExamPaper.before(room);
    student.click("start-exam");
    Sitting sitting = paper.opened();
    paper.answer(room.page(shownAt), sitting);
    paper.handIn(sitting);
    room.page("/done");
    student.finishHandedIn();
    student.signOut();

    assertThat(room.sandbox().received("/stuudium/logout/demo-mari")).hasSize(goodbyes + 1);
    assertThat(room.sandbox().received("/stuudium")).isEmpty();
  }

  @Test
  void letsAParentChooseTheChildWhoSitsTheExam() {
    student.chooseAtStuudium(room, "parent");
    student.click("child-2");
    student.see("that-is-me");
    assertThat(student.read("person-name")).isEqualTo("Kaspar Maasikas");
    student.click("that-is-me");
    student.launch("english");
    ExamPaper paper = ExamPaper.before(room);
    student.click("start-exam");
    assertThat(student.read("exam-person")).isEqualTo("Kaspar Maasikas");
    // The roster gives Kaspar a quarter of an hour beside the ninety minutes.
    assertThat(student.read("exam-time")).contains("1 h 45 min");
    paper.opened();
    student.leaveUnfinished();
    assertThat(room.sandbox().received("/stuudium/logout/demo-kadri")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"teacher, E-207", "stranger, E-206", "deny, E-203"})
  void saysWhyItLetsSomebodyElseNotIn(String person, String code) {
    student.chooseAtStuudium(room, person);
    student.see("try-again");
    assertThat(student.read("error-code")).contains(code);
    assertThat(student.read("code-fact")).isEqualTo(code);
    room.awaitJournal(Event.Kind.SIGN_IN_FAILED, code);

    student.click("try-again");
    WebPage page = room.page("/stuudium/authenticate");
    page.await("!!document.getElementById('mari')");
    student.clickInPage(page, "mari");
    student.click("not-me");
    student.see("local-sign-in");
  }

  @Test
  void comesBackFromStuudiumsPage() {
    student.click("stuudium-sign-in");
    room.page("/stuudium/authenticate");
    student.click("page-back");
    student.see("local-sign-in");
    assertThat(Student.windows()).isOne();
  }

  @Test
  void givesUpAfterTenMinutesOnStuudiumsPage() {
    student.click("stuudium-sign-in");
    room.page("/stuudium/authenticate");
    room.clock().forward(Duration.ofMinutes(10));
    student.see("try-again");
    room.clock().reset();
    assertThat(student.read("error-code")).contains("E-208");
    student.click("back");
    student.see("local-sign-in");
  }

  @Test
  void asksTheNextPersonWhoTheyAre() {
    student.chooseAtStuudium(room, "mari");
    student.click("not-me");
    student.see("local-sign-in");
    student.click("stuudium-sign-in");
    WebPage page = room.page("/stuudium/authenticate");
    page.await("!!document.getElementById('kaspar')");
    student.clickInPage(page, "kaspar");
    student.see("that-is-me");
    assertThat(student.read("person-name")).isEqualTo("Kaspar Maasikas");
    student.click("not-me");
    student.see("local-sign-in");
  }
}
