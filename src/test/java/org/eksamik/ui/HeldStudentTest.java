package org.eksamik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.eksamik.exam.Event;
import org.eksamik.exam.Secret;
import org.eksamik.kiosk.UnfinishedExams;
import org.eksamik.profile.KioskSettings;
import org.eksamik.profile.WatchSettings.Reaction;
import org.eksamik.ui.exam.Cover;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.exam.Notice;
import org.eksamik.ui.finished.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student whose exam is watched, paused, stopped, or cut short by a crash. */
class HeldStudentTest {
  private final TestRoom room = new TestRoom();
  private final TestScreen screen = new TestScreen();
  @TempDir Path data;

  private <P extends Place> P at(StudentPath path, Class<P> kind) throws InterruptedException {
    screen.until(() -> kind.isInstance(path.place().get()));
    return kind.cast(path.place().get());
  }

  private StudentPath signedIn() throws InterruptedException {
    StudentPath path = new StudentPath(room.parts(), screen.work(room.clock()));
    path.begin();
    var form = at(path, Place.SigningIn.class).model();
    form.login().set("mari");
    form.password().set("right");
    form.signIn();
    at(path, Place.SayingWho.class).model().thatIsMe();
    return path;
  }

  private StudentPath inExam() throws InterruptedException {
    StudentPath path = signedIn();
    var choice = at(path, Place.ChoosingExam.class).model();
    choice.selected().set(Optional.of(choice.cards().getFirst()));
    choice.goOn();
    at(path, Place.BeingTold.class).model().understood().run();
    at(path, Place.Scanning.class).model().start();
    at(path, Place.InExam.class);
    return path;
  }

  private void crashedInMath() {
    new UnfinishedExams(data, () -> TestRoom.NOW).remember(room.admission(room.math()));
    room.unfinished = new UnfinishedExams(data, () -> TestRoom.NOW);
  }

  @Test
  void isOfferedTheExamAgainThatACrashCutShort() throws InterruptedException {
    crashedInMath();
    StudentPath path = signedIn();
    var offer = at(path, Place.Resuming.class).model();
    assertThat(offer.admission().exam().id()).isEqualTo("math");
    assertThat(offer.needsInvigilator()).isFalse();
    offer.goOn(Secret.of(""));
    at(path, Place.BeingTold.class).model().understood().run();
    at(path, Place.Scanning.class);
    assertThat(room.told()).contains(Event.Kind.EXAM_RESUMED);
  }

  @Test
  void goesOnOnlyWithTheInvigilatorsWordWhereTheProfileWantsIt() throws InterruptedException {
    crashedInMath();
    room.quitPassword = Optional.of("a hash");
    room.resume = KioskSettings.Resume.INVIGILATOR;
    StudentPath path = signedIn();
    var offer = at(path, Place.Resuming.class).model();
    offer.goOn(Secret.of("guess"));
    screen.until(offer.refused()::get);
    assertThat(path.place().get()).isInstanceOf(Place.Resuming.class);
    offer.goOn(Secret.of("quit"));
    at(path, Place.BeingTold.class);
  }

  @Test
  void waitsUnderACoverUntilTheInvigilatorLetsTheExamGoOn() throws InterruptedException {
    room.quitPassword = Optional.of("a hash");
    ExamViewModel exam = at(inExam(), Place.InExam.class).model();
    exam.found("programs", Reaction.PAUSE);
    assertThat(exam.cover().get()).isEqualTo(new Cover.Paused());
    exam.stay();
    exam.leave();
    assertThat(exam.cover().get()).isEqualTo(new Cover.Paused());
    exam.confirm(Secret.of("guess"));
    screen.until(exam.passwordRefused()::get);
    assertThat(exam.cover().get()).isEqualTo(new Cover.Paused());
    exam.confirm(Secret.of("quit"));
    screen.until(() -> exam.cover().get() instanceof Cover.None);
    assertThat(room.told()).contains(Event.Kind.PAUSE_ENDED);
  }

  @Test
  void isOnlyWarnedWhereNobodyCouldEndAPause() throws InterruptedException {
    ExamViewModel exam = at(inExam(), Place.InExam.class).model();
    exam.found("programs", Reaction.PAUSE);
    assertThat(exam.cover().get()).isEqualTo(new Cover.None());
    assertThat(exam.notice().get()).isEqualTo(new Notice.Watched("programs"));
  }

  @Test
  void isStoppedWhereTheProfileSaysSo() throws InterruptedException {
    StudentPath path = inExam();
    at(path, Place.InExam.class).model().found("debugger", Reaction.END);
    assertThat(at(path, Place.Finished.class).model().ending().how()).isEqualTo(Ending.How.STOPPED);
  }
}
