package org.eksamik.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eksamik.exam.Event;
import org.eksamik.profile.ExamSettings.Engine;
import org.eksamik.sandbox.Misbehaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The exam's own window, with each engine: its page stays inside, its time runs out, its page may
 * not come.
 */
@ParameterizedClass
@EnumSource(
    value = Engine.class,
    names = {"WEBVIEW", "CHROMIUM"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamWindowTest {
  @Parameter private Engine engine = Engine.AUTO;
  private final Student student = new Student();
  private Optional<Schoolroom> opened = Optional.empty();
  private Schoolroom room;

  @BeforeParameterizedClassInvocation
  void open(Engine shown, @TempDir Path folder) throws Exception {
    Path own = Files.createDirectory(folder.resolve(shown.name()));
    room = Schoolroom.open(own, profile -> profile(profile, shown));
    opened = Optional.of(room);
  }

  @AfterParameterizedClassInvocation
  void close() throws Exception {
    if (opened.isPresent()) {
      opened.get().close();
      opened = Optional.empty();
    }
  }

  private static void profile(ObjectNode profile, Engine engine) {
    Schoolroom.shownBy(profile, engine);
    Schoolroom.impatient(profile);
    Schoolroom.exam(profile, "english").put("durationMinutes", 60).put("timeUp", "end");
    Schoolroom.exam(profile, "safety").put("durationMinutes", 10).remove("exitUrl");
  }

  @BeforeEach
  void signIn() {
    student.signInLocally("mari");
    student.click("that-is-me");
    student.see("continue");
  }

  @AfterEach
  void signOut() {
    room.sandbox().behave();
    room.clock().reset();
    if (student.sees("exam-leave")) {
      if (!student.sees("confirm-leave")) {
        student.click("exam-leave");
      }
      student.click("confirm-leave");
    }
    student.signOut();
    assertThat(Student.windows()).isOne();
  }

  private WebPage openExam(String exam) {
    student.launch(exam);
    ExamPaper paper = ExamPaper.before(room);
    student.click("start-exam");
    paper.opened();
    return room.page("/exam/" + exam);
  }

  @Test
  void keepsAHostilePageInsideAndRecordsWhatItTried() {
    WebPage page = openExam("english");
    if (engine == Engine.CHROMIUM) {
      room.awaitJournal(Event.Kind.ENGINE_CHOSEN, "CHROMIUM: the profile says so");
    }
    page.ask("location.href = '/exam/hostile'");
    room.page("/exam/hostile").await("document.readyState === 'complete'");
    room.awaitJournal(Event.Kind.ADDRESS_REFUSED, "elsewhere.example/frame");
    refused(page, "foreign", Event.Kind.ADDRESS_REFUSED, "https://elsewhere.example/page");
    refused(page, "plain-http", Event.Kind.ADDRESS_REFUSED, "http://elsewhere.example/page");
    refused(page, "location", Event.Kind.ADDRESS_REFUSED, "elsewhere.example/location");
    refused(page, "submit", Event.Kind.ADDRESS_REFUSED, "elsewhere.example/form");
    refused(page, "redirect", Event.Kind.ADDRESS_REFUSED, "elsewhere.example/redirected");
    refused(page, "mail", Event.Kind.ADDRESS_REFUSED, "SCHEME");
    refused(page, "print", Event.Kind.ADDRESS_REFUSED, "PRINT");
    refused(page, "blank", Event.Kind.POPUP_REFUSED, "elsewhere.example/blank");
    refused(page, "open", Event.Kind.POPUP_REFUSED, "elsewhere.example/opened");
    assertThat(Student.windows()).isEqualTo(2);
    student.see("exam-notice");
    assertThat(String.join(" ", room.journal(Event.Kind.ADDRESS_REFUSED))).doesNotContain("?");
  }

  private void refused(WebPage page, String element, Event.Kind kind, String fact) {
    student.clickInPage(page, element);
    room.awaitJournal(kind, fact);
    page.await("location.pathname === '/exam/hostile'");
  }

  @Test
  void opensAPopUpOfTheExamsOwnInTheSameView() {
    WebPage page = openExam("english");
    page.ask("location.href = '/exam/hostile'");
    room.page("/exam/hostile").await("document.readyState === 'complete'");
    student.clickInPage(page, "blank-own");
    room.page("/done");
    assertThat(Student.windows()).isEqualTo(2);
    student.click("exam-leave");
    assertThat(student.read("finished-title")).isNotBlank();
  }

  @Test
  void warnsAndEndsWhenTheTimeIsUp() {
    openExam("english");
    room.clock().forward(Duration.ofMinutes(31));
    room.awaitJournal(Event.Kind.TIME_WARNING, "30");
    assertThat(student.read("notice-text")).contains("30");
    student.click("notice-close");
    room.clock().forward(Duration.ofMinutes(25));
    room.awaitJournal(Event.Kind.TIME_WARNING, "\"5\"");
    room.clock().forward(Duration.ofMinutes(5));
    student.see("finish-sign-out");
    room.awaitJournal(Event.Kind.EXAM_FINISHED, "TIME_UP");
  }

  @Test
  void onlySaysThatTheTimeIsUpWhereTheProfileWantsNoMore() {
    openExam("safety");
    room.clock().forward(Duration.ofMinutes(11));
    student.see("exam-notice");
    room.awaitJournal(Event.Kind.TIME_UP, 1);
    assertThat(student.sees("finish-sign-out")).isFalse();
    // Without an exit page only the student knows that they are finished.
    student.click("exam-leave");
    student.click("confirm-leave");
    student.see("finish-sign-out");
    room.awaitJournal(Event.Kind.EXAM_FINISHED, "STUDENT_FINISHED");
  }

  @Test
  void asksBeforeLeavingWhatIsNotHandedIn() {
    openExam("english");
    student.click("exam-leave");
    student.click("stay");
    student.seesNoMore("confirm-leave");
    int left = room.journal(Event.Kind.EXAM_LEFT).size();
    student.click("exam-leave");
    student.click("confirm-leave");
    student.see("finish-sign-out");
    room.awaitJournal(Event.Kind.EXAM_LEFT, left + 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENCE", "REDIRECT_LOOP", "BROKEN"})
  void opensAnExamAgainWhosePageDidNotCome(Misbehaviour misbehaviour) {
    room.sandbox().misbehaveAlways("exam/english", misbehaviour);
    student.launch("english");
    ExamPaper paper = ExamPaper.before(room);
    student.click("start-exam");
    student.see("try-again");
    room.awaitJournal(Event.Kind.PAGE_FAILED, "/exam/english");
    room.sandbox().behave();
    student.click("try-again");
    paper.opened();
    student.seesNoMore("try-again");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAUTHORIZED", "CUT_OFF", "EMPTY", "ENDLESS"})
  void canBeLeftWhateverThePageIs(Misbehaviour misbehaviour) {
    int left = room.journal(Event.Kind.EXAM_LEFT).size();
    int asked = room.sandbox().received("/exam/english").size();
    room.sandbox().misbehaveAlways("exam/english", misbehaviour);
    student.launch("english");
    student.click("start-exam");
    Fx.await(
        "the page to be asked for",
        () ->
            Optional.of(room.sandbox().received("/exam/english"))
                .filter(now -> now.size() > asked));
    student.click("exam-leave");
    student.click("confirm-leave");
    student.see("finish-sign-out");
    room.awaitJournal(Event.Kind.EXAM_LEFT, left + 1);
  }
}
