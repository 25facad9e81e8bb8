package org.eksamik.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import org.eksamik.exam.Event;
import org.eksamik.sandbox.Misbehaviour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a provider answers, the student sees why, gets on, and nothing stays behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaunchFaultsTest {
  private final Student student = new Student();
  private Schoolroom room;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    room = Schoolroom.open(folder, Schoolroom::impatient);
    student.signInLocally("mari");
    student.click("that-is-me");
    student.see("continue");
  }

  @AfterAll
  void close() throws Exception {
    room.close();
  }

  /** One failure must not make all that follow fail. */
  @AfterEach
  void goBack() {
    room.sandbox().behave();
    room.sandbox().clockOff(Duration.ZERO);
    room.clock().reset();
    if (student.sees("back")) {
      student.click("back");
    }
  }

  @ParameterizedTest
  @EnumSource(value = Misbehaviour.class, mode = EnumSource.Mode.EXCLUDE, names = "ENDLESS")
  void saysWhatOqylyqDidWrong(Misbehaviour misbehaviour) {
    endsOnTheErrorScreen("math", "oqylyq", misbehaviour);
  }

  @ParameterizedTest
  @EnumSource(value = Misbehaviour.class, mode = EnumSource.Mode.EXCLUDE, names = "ENDLESS")
  void saysWhatOnlineExamMakerDidWrong(Misbehaviour misbehaviour) {
    endsOnTheErrorScreen("english", "onlineexammaker", misbehaviour);
  }

  @ParameterizedTest
  @EnumSource(value = Misbehaviour.class, mode = EnumSource.Mode.EXCLUDE, names = "ENDLESS")
  void saysWhatKaoshixingDidWrong(Misbehaviour misbehaviour) {
    endsOnTheErrorScreen("safety", "kaoshixing", misbehaviour);
  }

  @ParameterizedTest
  @CsvSource({
    "english, onlineexammaker, -10",
    "english, onlineexammaker, 10",
    // A token that its server believes to hold too long is as good as any.
    "safety, kaoshixing, 10"
  })
  void blamesTheClockWhereTheProviderDependsOnIt(String exam, String provider, int minutesOff) {
    room.sandbox().clockOff(Duration.ofMinutes(minutesOff));
    student.choose(exam);
    assertTrouble("E-501");
    room.sandbox().clockOff(Duration.ZERO);
    triesAgain("E-501", exam);
  }

  @ParameterizedTest
  @CsvSource({"math, oqylyq", "english, onlineexammaker", "safety, kaoshixing"})
  void cancelsAtOnceHoweverLongTheProviderIsSilent(String exam, String provider) {
    room.sandbox().misbehaveAlways(provider, Misbehaviour.SILENCE);
    student.choose(exam);
    Fx.await("the silence", () -> Optional.of(1).filter(_ -> room.sandbox().silent() > 0));
    student.click("cancel");
    student.see("continue");
    room.sandbox().behave();
    student.launch(exam);
    student.click("back");
    student.see("continue");
  }

  @Test
  void asksForANewLinkWhereTheOldOneHasRunOut() {
    student.launch("english");
    URI old = student.scan();
    room.clock().forward(Duration.ofMinutes(6));
    Node code = student.see("qr-code");
    Fx.await(
        "a code marked as dead",
        () -> Optional.of(true).filter(_ -> code.getStyleClass().contains("expired")));
    student.click("start-exam");
    room.clock().reset();
    Fx.await(
        "a code that lives",
        () -> Student.find("qr-code").filter(now -> !now.getStyleClass().contains("expired")));
    assertThat(student.scan()).isNotEqualTo(old);
    assertThat(Student.windows()).isOne();
  }

  private void endsOnTheErrorScreen(String exam, String provider, Misbehaviour misbehaviour) {
    int undone = room.journal(Event.Kind.STEP_UNDONE).size();
    room.sandbox().misbehaveAlways(provider, misbehaviour);
    student.choose(exam);
    String code = code(misbehaviour);
    assertTrouble(code);
    room.awaitJournal(Event.Kind.STEP_FAILED, code);
    assertThat(room.journal(Event.Kind.STEP_UNDONE)).hasSizeGreaterThan(undone);
    assertThat(Student.windows()).isOne();
    room.sandbox().behave();
    triesAgain(code, exam);
  }

  private static String code(Misbehaviour misbehaviour) {
    return switch (misbehaviour) {
      case BROKEN -> "E-304";
      case UNAUTHORIZED -> "E-302";
      case BUSY -> "E-306";
      case REDIRECT_LOOP -> "E-404";
      case SILENCE -> "E-402";
      case HTML, NOT_JSON, CUT_OFF, EMPTY, WRONG_TYPE -> "E-303";
      case FOREIGN_LINK, PLAIN_HTTP_LINK, SCRIPT_LINK -> "E-305";
      case ENDLESS -> throw new IllegalArgumentException("for pages");
    };
  }

  private void assertTrouble(String code) {
    student.see("error-code");
    assertThat(student.read("error-code")).contains(code);
    assertThat(student.read("code-fact")).isEqualTo(code);
    assertThat(student.read("error-title")).isNotBlank();
    assertThat(student.read("error-do")).isNotBlank();
  }

  /** By the button, or by the way back where trying again at once cannot help. */
  private void triesAgain(String code, String exam) {
    if (code.equals("E-302") || code.equals("E-305")) {
      assertThat(student.sees("try-again")).isFalse();
      student.click("back");
      student.choose(exam);
    } else {
      student.click("try-again");
    }
    student.see("qr-code");
    student.click("back");
    student.see("continue");
  }
}
