package org.eksamik.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

/** What can go wrong before it is known who sits there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInFaultsTest {
  private final Student student = new Student();
  private Schoolroom room;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    room = Schoolroom.open(folder, Schoolroom::impatient);
  }

  @AfterAll
  void close() throws Exception {
    room.close();
  }

  @AfterEach
  void goBack() {
    room.sandbox().behave();
    if (student.sees("back")) {
      student.click("back");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BROKEN, E-304",
    "UNAUTHORIZED, E-205",
    "BUSY, E-306",
    "REDIRECT_LOOP, E-404",
    "SILENCE, E-208",
    "HTML, E-303",
    "NOT_JSON, E-303",
    "CUT_OFF, E-303",
    "EMPTY, E-303"
  })
  void saysWhatStuudiumDidWrong(Misbehaviour misbehaviour, String code) {
    room.sandbox().misbehaveAlways("stuudium", misbehaviour);
    student.chooseAtStuudium(room, "mari");
    student.see("error-code");
    assertThat(student.read("error-code")).contains(code);
    room.awaitJournal(Event.Kind.SIGN_IN_FAILED, code);
    room.sandbox().behave();

    student.click("try-again");
    WebPage page = room.page("/stuudium/authenticate");
    page.await("!!document.getElementById('mari')");
    student.clickInPage(page, "mari");
    student.click("not-me");
    student.see("local-sign-in");
  }

  @ParameterizedTest
  @EnumSource(names = {"PLAIN_HTTP_LINK", "SCRIPT_LINK"})
  void opensNoUnsafeLogOutAddress(Misbehaviour misbehaviour) {
    room.sandbox().misbehaveAlways("stuudium", misbehaviour);
    student.chooseAtStuudium(room, "mari");
    student.click("not-me");
    student.see("local-sign-in");
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENCE", "REDIRECT_LOOP"})
  void opensStuudiumsPageAgainThatDidNotCome(Misbehaviour misbehaviour) {
    room.sandbox().misbehaveAlways("stuudium/authenticate", misbehaviour);
    student.click("stuudium-sign-in");
    student.see("page-trouble");
    room.awaitJournal(Event.Kind.PAGE_FAILED, "/stuudium/authenticate");
    room.sandbox().behave();
    student.click("page-try-again");
    WebPage page = room.page("/stuudium/authenticate");
    page.await("!!document.getElementById('mari')");
    student.seesNoMore("page-trouble");
    student.click("page-back");
    student.see("local-sign-in");
  }

  @Test
  void keepsTheNameBesideAWrongPassword() {
    student.type("local-login", "mari");
    student.type("local-password", "guess");
    student.click("local-sign-in");
    assertThat(student.read("local-trouble")).isNotBlank();
    assertThat(student.read("local-login")).isEqualTo("mari");
    assertThat(student.read("local-password")).isEmpty();
    student.type("local-password", "naidis-mari-204");
    student.click("local-sign-in");
    student.click("not-me");
    student.see("local-sign-in");
  }

  @Test
  void showsACalmScreenToSomebodyWhoIsNotOnTheRoster() {
    student.signInLocally("kadri");
    student.click("that-is-me");
    student.see("roster-title");
    room.awaitJournal(Event.Kind.SIGNED_IN, "local");
    student.click("sign-out");
    student.see("local-sign-in");
  }
}
