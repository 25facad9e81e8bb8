package org.eksamik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.eksamik.exam.Event;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.Secret;
import org.eksamik.ui.choice.ExamCard;
import org.eksamik.ui.exam.Cover;
import org.eksamik.ui.finished.Ending;
import org.junit.jupiter.api.Test;

class StudentPathTest {
  private final TestRoom room = new TestRoom();
  private final TestScreen screen = new TestScreen();

  private StudentPath path() {
    StudentPath path = new StudentPath(room.parts(), screen.work(room.clock()));
    path.begin();
    return path;
  }

  private <P extends Place> P at(StudentPath path, Class<P> kind) throws InterruptedException {
    screen.until(() -> kind.isInstance(path.place().get()));
    return kind.cast(path.place().get());
  }

  private StudentPath atExams() throws InterruptedException {
    StudentPath path = path();
    var form = at(path, Place.SigningIn.class).model();
    form.login().set("mari");
    form.password().set("right");
    form.signIn();
    at(path, Place.SayingWho.class).model().thatIsMe();
    at(path, Place.ChoosingExam.class);
    return path;
  }

  private StudentPath inExam() throws InterruptedException {
    StudentPath path = atExams();
    choose(path);
    at(path, Place.BeingTold.class).model().understood().run();
    at(path, Place.Scanning.class).model().start();
    at(path, Place.InExam.class);
    return path;
  }

  private void choose(StudentPath path) throws InterruptedException {
    var choice = at(path, Place.ChoosingExam.class).model();
    choice.selected().set(Optional.of(choice.cards().getFirst()));
    choice.goOn();
  }

  @Test
  void leadsFromSignInToAPlaceMadeReady() throws InterruptedException {
    StudentPath path = inExam();
    TestRoom.TestBrowser page = room.lastBrowser();
    page.watcher.opened(TestRoom.LINK);
    page.watcher.opened(TestRoom.EXIT);
    at(path, Place.InExam.class).model().leave();
    var finished = at(path, Place.Finished.class).model();
    assertThat(finished.ending().how()).isEqualTo(Ending.How.HANDED_IN);
    assertThat(page.closed).isTrue();
    finished.signOut().run();
    at(path, Place.SigningIn.class);
    assertThat(room.undone).containsExactly("held");
    assertThat(room.told())
        .containsSubsequence(
            Event.Kind.SIGNED_IN,
            Event.Kind.EXAM_CHOSEN,
            Event.Kind.EXAM_OPENED,
            Event.Kind.EXAM_FINISHED,
            Event.Kind.SIGNED_OUT,
            Event.Kind.WORKSTATION_READY);
  }

  @Test
  void opensOnlyTheProfilesAddressesAndTheLinksOwn() throws InterruptedException {
    inExam();
    assertThat(room.lastBrowser().rules.allow())
        .anyMatch(pattern -> pattern.contains("app.oqylyq.kz"))
        .anyMatch(pattern -> pattern.contains("lms.example"))
        .noneMatch(pattern -> pattern.contains("token"));
    assertThat(room.lastBrowser().open).contains(TestRoom.LINK);
  }

  @Test
  void theJournalNeverHearsTheLinksQuery() throws InterruptedException {
    inExam();
    room.lastBrowser().watcher.opened(TestRoom.LINK);
    room.lastBrowser().watcher.failed(TestRoom.LINK, "reason");
    assertThat(room.events).noneMatch(event -> event.facts().toString().contains("secret"));
  }

  @Test
  void aRefusedSignInIsRecordedAndStays() throws InterruptedException {
    StudentPath path = path();
    var form = at(path, Place.SigningIn.class).model();
    form.login().set("mari");
    form.password().set("wrong");
    form.signIn();
    screen.until(() -> room.told().contains(Event.Kind.SIGN_IN_FAILED));
    assertThat(path.place().get()).isInstanceOf(Place.SigningIn.class);
    assertThat(form.login().get()).isEqualTo("mari");
  }

  @Test
  void aPageSignsInByItsCallback() throws InterruptedException {
    StudentPath path = path();
    at(path, Place.SigningIn.class).model().openPage();
    at(path, Place.OnLoginPage.class);
    assertThat(room.lastBrowser().rules.allow()).containsExactly("https://*.ope.ee");
    room.lastBrowser().watcher.caught(URI.create("https://school.example/?token=t"));
    at(path, Place.SayingWho.class);
    assertThat(room.lastBrowser().closed).isTrue();
  }

  @Test
  void aParentChoosesTheChild() throws InterruptedException {
    StudentPath path = path();
    at(path, Place.SigningIn.class).model().openPage();
    room.lastBrowser().watcher.caught(URI.create("https://school.example/?parent"));
    var children = at(path, Place.ChoosingChild.class).model();
    children.chosen().accept(children.children().getFirst());
    at(path, Place.SayingWho.class);
  }

  @Test
  void aDenialSaysSoAndOffersAnotherTry() throws InterruptedException {
    StudentPath path = path();
    at(path, Place.SigningIn.class).model().openPage();
    room.lastBrowser().watcher.caught(URI.create("https://school.example/?denied"));
    var trouble = at(path, Place.InTrouble.class).model();
    assertThat(trouble.why().fault()).isEqualTo(Fault.LOGIN_DENIED);
    trouble.tryAgain().orElseThrow().run();
    at(path, Place.OnLoginPage.class);
  }

  @Test
  void aSignInPageLeftOpenTimesOut() throws InterruptedException {
    StudentPath path = path();
    at(path, Place.SigningIn.class).model().openPage();
    room.now = room.now.plusSeconds(601);
    screen.beat();
    assertThat(at(path, Place.InTrouble.class).model().why().fault())
        .isEqualTo(Fault.LOGIN_TIMED_OUT);
  }

  @Test
  void whoIsOnNoListHearsItCalmly() throws InterruptedException {
    room.onRoster = false;
    StudentPath path = path();
    var form = at(path, Place.SigningIn.class).model();
    form.login().set("mari");
    form.password().set("right");
    form.signIn();
    at(path, Place.SayingWho.class).model().thatIsMe();
    at(path, Place.NotOnRoster.class).model().signOut().run();
    at(path, Place.SigningIn.class);
  }

  @Test
  void anExamOpensByItselfWhenItsTimeComes() throws InterruptedException {
    StudentPath path = atExams();
    var choice = at(path, Place.ChoosingExam.class).model();
    ExamCard english = choice.cards().getLast();
    choice.selected().set(Optional.of(english));
    assertThat(choice.mayContinue().get()).isFalse();
    room.now = room.now.plusSeconds(7200);
    screen.beat();
    assertThat(english.opening().get()).isEqualTo(ExamCard.Opening.OPEN);
    assertThat(choice.mayContinue().get()).isTrue();
  }

  @Test
  void anExamThatRecordsNobodyStartsAtOnce() throws InterruptedException {
    room.proctoring = Proctoring.NONE;
    StudentPath path = atExams();
    choose(path);
    at(path, Place.Scanning.class);
  }

  @Test
  void aFailedLaunchCanBeTriedAgain() throws InterruptedException {
    room.providerFails = Optional.of(ExamException.of(Fault.PROVIDER_BROKEN));
    StudentPath path = atExams();
    choose(path);
    at(path, Place.BeingTold.class).model().understood().run();
    var trouble = at(path, Place.InTrouble.class).model();
    room.providerFails = Optional.empty();
    trouble.tryAgain().orElseThrow().run();
    at(path, Place.Scanning.class);
  }

  @Test
  void whatCannotHelpIsNotOffered() throws InterruptedException {
    room.providerFails = Optional.of(ExamException.of(Fault.PROVIDER_CREDENTIALS));
    StudentPath path = atExams();
    choose(path);
    at(path, Place.BeingTold.class).model().understood().run();
    var trouble = at(path, Place.InTrouble.class).model();
    assertThat(trouble.tryAgain()).isEmpty();
    trouble.back().run();
    at(path, Place.ChoosingExam.class);
  }

  @Test
  void aDeadLinkIsTakenBackBeforeANewOneIsAskedFor() throws InterruptedException {
    StudentPath path = atExams();
    choose(path);
    at(path, Place.BeingTold.class).model().understood().run();
    var first = at(path, Place.Scanning.class).model();
    room.now = room.now.plusSeconds(301);
    screen.beat();
    assertThat(first.expired()).isTrue();
    first.start();
    at(path, Place.Launching.class);
    assertThat(at(path, Place.Scanning.class).model().expired()).isFalse();
    assertThat(room.undone).containsExactly("held");
  }

  @Test
  void thePageGetsReadyWhileTheLinkIsLookedAtAndAsksForNothing() throws InterruptedException {
    StudentPath path = atExams();
    choose(path);
    at(path, Place.BeingTold.class).model().understood().run();
    var scan = at(path, Place.Scanning.class).model();
    scan.prepare();
    assertThat(room.lastBrowser().open).isEmpty();

    scan.start();

    at(path, Place.InExam.class);
    assertThat(room.browsers).hasSize(1);
    assertThat(room.lastBrowser().open).isPresent();
    assertThat(room.lastBrowser().closed).isFalse();
  }

  @Test
  void aPageThatNobodyBeganIsClosed() throws InterruptedException {
    StudentPath path = atExams();
    choose(path);
    at(path, Place.BeingTold.class).model().understood().run();
    var scan = at(path, Place.Scanning.class).model();
    scan.prepare();

    scan.back();

    at(path, Place.ChoosingExam.class);
    assertThat(room.lastBrowser().closed).isTrue();
    scan.prepare();
    assertThat(room.browsers).hasSize(1);
  }

  @Test
  void aPageThatFailsLeavesAQuestionOpenAndIsToldOfAfterwards() throws InterruptedException {
    StudentPath path = inExam();
    var exam = at(path, Place.InExam.class).model();
    exam.leave();

    room.lastBrowser().watcher.failed(TestRoom.LINK, "reason");
    assertThat(exam.cover().get()).isInstanceOf(Cover.Leave.class);

    exam.stay();
    assertThat(exam.cover().get()).isEqualTo(new Cover.NotLoaded());
    room.lastBrowser().watcher.opened(TestRoom.LINK);
    assertThat(exam.cover().get()).isEqualTo(new Cover.None());
  }

  @Test
  void leavingEarlyTakesTheInvigilatorsPassword() throws InterruptedException {
    room.quitPassword = Optional.of("a hash");
    StudentPath path = inExam();
    var exam = at(path, Place.InExam.class).model();
    exam.leave();
    assertThat(exam.cover().get()).isEqualTo(new Cover.Leave(true));
    exam.confirm(Secret.of("guess"));
    screen.until(exam.passwordRefused()::get);
    assertThat(path.place().get()).isInstanceOf(Place.InExam.class);
    exam.confirm(Secret.of("quit"));
    assertThat(at(path, Place.Finished.class).model().ending().how()).isEqualTo(Ending.How.LEFT);
    assertThat(room.told()).contains(Event.Kind.EXAM_LEFT);
  }

  @Test
  void anExamWhosePageCannotTellIsFinishedByTheStudent() throws InterruptedException {
    room.exit = Optional.empty();
    room.quitPassword = Optional.of("a hash");
    StudentPath path = inExam();
    var exam = at(path, Place.InExam.class).model();
    exam.leave();
    assertThat(exam.cover().get()).isEqualTo(new Cover.Finish());
    exam.confirm(Secret.of(""));
    assertThat(at(path, Place.Finished.class).model().ending().how())
        .isEqualTo(Ending.How.STUDENT_FINISHED);
  }

  @Test
  void signsOutOfTheLoginsOwnSiteAndClosesItsPage() throws InterruptedException {
    URI logout = URI.create("https://ope.ee/out");
    room.signedIn = signedInBy("stuudium", logout);
    StudentPath path = atExams();
    at(path, Place.ChoosingExam.class).model().signOut();
    at(path, Place.Leaving.class);
    TestRoom.TestBrowser page = room.lastBrowser();
    assertThat(page.open).contains(logout);
    assertThat(page.rules.allow()).contains("https://ope.ee/*", "https://*.ope.ee");
    page.watcher.opened(logout);
    at(path, Place.SigningIn.class);
    assertThat(page.closed).isTrue();
  }

  @Test
  void aSilentLogoutPageKeepsNobody() throws InterruptedException {
    room.signedIn = signedInBy("stuudium", URI.create("https://ope.ee/out"));
    StudentPath path = atExams();
    at(path, Place.ChoosingExam.class).model().signOut();
    at(path, Place.Leaving.class);
    room.now = room.now.plusSeconds(11);
    screen.beat();
    at(path, Place.SigningIn.class);
    assertThat(room.lastBrowser().closed).isTrue();
  }

  private static Person signedInBy(String login, URI logout) {
    return new Person(
        login,
        Optional.of("1"),
        "Mari",
        "Maasikas",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(logout));
  }
}
