package org.eksamik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.eksamik.capture.Device;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.log.Disk;
import org.eksamik.exam.Event;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.admin.Desks;
import org.eksamik.ui.admin.FileDialogs;
import org.eksamik.ui.admin.evidence.EvidenceDesk;
import org.eksamik.ui.admin.frame.Place;
import org.eksamik.ui.check.PreCheck;
import org.eksamik.ui.check.Preview;
import org.eksamik.ui.scene.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real windows, driven by mouse and keyboard. */
class StudentWindowTest {
  private final TestRoom room = new TestRoom();
  private final FxRobot robot = new FxRobot();
  private Optional<StudentWindow> window = Optional.empty();

  @BeforeEach
  void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void closeWindows() throws Exception {
    onFx(() -> window.ifPresent(StudentWindow::close));
    FxToolkit.cleanupStages();
  }

  private StudentWindow open() {
    onFx(() -> {
      Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
      StudentWindow opened = new StudentWindow(stage, room.parts());
      window = Optional.of(opened);
      opened.open();
    });
    return window.orElseThrow();
  }

  private void goToTheLink() {
    signInLocally("right");
    click("that-is-me");
    click("exam-card-math");
    click("continue");
    click("understand");
  }

  @Test
  void leadsAStudentFromSignInToTheNextOne() {
    StudentWindow shown = open();
    goToTheLink();
    click("start-exam");
    seen("exam-leave");
    assertThat(shown.examScene()).isPresent();
    onFx(() -> room.lastBrowser().watcher.opened(TestRoom.LINK));
    onFx(() -> room.lastBrowser().watcher.opened(TestRoom.EXIT));
    click("exam-leave");
    click("finish-sign-out");
    seen("local-login");
    assertThat(shown.examScene()).isEmpty();
    assertThat(room.told()).contains(Event.Kind.EXAM_FINISHED, Event.Kind.WORKSTATION_READY);
    assertThat(textOf("local-login")).isEmpty();
  }

  @Test
  void theExamThatGotReadyOpensInWhatWasChosenAtItsLink() throws Exception {
    StudentWindow shown = open();
    goToTheLink();
    seen("start-exam");
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !room.browsers.isEmpty());

    click("contrast");
    click("language");
    robot.clickOn("English");
    click("start-exam");

    assertThat(((Labeled) seen("exam-leave")).getText()).isEqualTo("Leave");
    assertThat(shown.examScene().orElseThrow().getRoot().getStyleClass())
        .contains(shown.frame().look().theme().get().styleClass());
    assertThat(room.browsers).hasSize(1);
  }

  @Test
  void whoeverSitsThereSeesAndHearsThemselvesBeforeSigningIn() throws Exception {
    room.checks.add(new SeatCheck(Device.Kind.CAMERA));
    room.checks.add(new SeatCheck(Device.Kind.MICROPHONE));
    room.preview = Optional.of(new Preview(new SharedDevices(new FakeDevices()), _ -> {}));
    open();
    ImageView picture = (ImageView) seen("camera-picture");
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> picture.getImage() != null);
    assertThat(picture.getScaleX()).as("as in a mirror").isEqualTo(-1);
    assertThat(picture.getAccessibleText()).isNotBlank();
    ProgressBar level = (ProgressBar) seen("microphone-level");
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> level.getProgress() > 0.5);
    click("continue");
    seen("local-login");
  }

  /** Passes at once, and shows its device. */
  private record SeatCheck(Device.Kind kind) implements PreCheck {
    @Override
    public String title(Locale language) {
      return kind.name();
    }

    @Override
    public Optional<Device.Kind> shows() {
      return Optional.of(kind);
    }

    @Override
    public Finding look() {
      return new Finding() {
        @Override
        public State state() {
          return State.PASS;
        }

        @Override
        public String whatToDo(Locale language) {
          return "";
        }
      };
    }
  }

  @Test
  void aWrongPasswordKeepsTheNameAndSaysSoBesideTheField() {
    open();
    signInLocally("wrong");
    seen("local-trouble");
    assertThat(((Label) seen("local-trouble")).getText()).contains("parool");
    assertThat(textOf("local-login")).isEqualTo("mari");
    assertThat(textOf("local-password")).isEmpty();
  }

  @Test
  void aWrongPasswordIsSeenWithLargeTextToo() {
    open();
    for (int larger = 0; larger < 3; larger++) {
      click("text-size");
    }
    signInLocally("wrong");
    seen("local-trouble");

    Node place = robot.lookup("#place").query();
    for (String part : List.of("local-password", "local-trouble", "local-sign-in")) {
      Node node = robot.lookup("#" + part).query();
      assertThat(place.localToScene(place.getBoundsInLocal()))
          .as(part)
          .matches(room -> room.contains(node.localToScene(node.getBoundsInLocal())));
    }
  }

  @Test
  void theLanguageChangesAtAnyTimeAndNothingTypedIsLost() {
    open();
    robot.clickOn("#local-login").write("mari");
    robot.clickOn("#local-password").write("right");
    assertThat(((Labeled) seen("local-sign-in")).getText()).isEqualTo("Logi sisse");
    click("language");
    robot.clickOn("English");
    assertThat(((Labeled) seen("local-sign-in")).getText()).isEqualTo("Sign in");
    assertThat(textOf("local-login")).isEqualTo("mari");
  }

  @Test
  void largerTextAndOtherColoursLastUntilTheStudentLeaves() {
    StudentWindow shown = open();
    click("text-size");
    click("contrast");
    assertThat(shown.frame().look().percent()).isEqualTo(125);
    assertThat(shown.frame().look().theme().get()).isEqualTo(Theme.DARK);
    signInLocally("right");
    click("not-me");
    seen("local-login");
    assertThat(shown.frame().look().percent()).isEqualTo(100);
    assertThat(shown.frame().look().theme().get()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void helpLiesOverTheScreenAndIsRecorded() {
    open();
    click("help");
    click("help-close");
    seen("local-login");
    assertThat(room.told()).contains(Event.Kind.HELP_ASKED);
  }

  @Test
  void aFailureShowsItsCodeAndTriesAgain() {
    room.providerFails = Optional.of(ExamException.of(Fault.NETWORK_DOWN));
    open();
    toLaunch();
    seen("try-again");
    assertThat(((Label) seen("code-fact")).getText()).isEqualTo("E-401");
    room.providerFails = Optional.empty();
    click("try-again");
    seen("start-exam");
  }

  @Test
  void leavingTheExamTakesTheInvigilatorsPassword() {
    room.quitPassword = Optional.of("a hash");
    open();
    toLaunch();
    click("start-exam");
    click("exam-leave");
    robot.clickOn("#invigilator-password").write("guess");
    click("confirm-leave");
    seen("cover-trouble");
    robot.clickOn("#invigilator-password").write("quit");
    click("confirm-leave");
    seen("finish-sign-out");
    assertThat(room.told()).contains(Event.Kind.EXAM_LEFT);
  }

  @Test
  void staffComeInThroughHelpByThePasswordAndLeaveItToTheNextStudent() {
    staffWith(Optional.of(typed -> typed.reveal().equals("quit")));
    open();
    robot.clickOn("#local-login").write("mari");
    click("help");
    click("staff-entrance");
    robot.clickOn("#staff-password").write("quit").type(KeyCode.ENTER);
    click("admin-leave");
    assertThat(textOf("local-login")).isEqualTo("mari");
    assertThat(room.told()).contains(Event.Kind.STAFF_ENTERED);
  }

  @Test
  void thereIsNoEntranceForStaffWithoutAPassword() {
    staffWith(Optional.empty());
    open();
    click("help");
    seen("help-close");
    assertThat(robot.lookup("#staff-entrance").query().isVisible()).isFalse();
  }

  @Test
  void thereIsNoEntranceForStaffWhileSomebodyIsSignedIn() {
    staffWith(Optional.of(_ -> true));
    open();
    signInLocally("right");
    seen("that-is-me");
    click("help");
    seen("help-close");
    assertThat(robot.lookup("#staff-entrance").query().isVisible()).isFalse();
  }

  private void staffWith(Optional<Predicate<Secret>> password) {
    room.staff =
        Optional.of(
            new Administration(
                "Ruum 204",
                Locale.of("et"),
                password,
                List.of(),
                _ -> {
                  throw new AssertionError("no file is taken here");
                },
                FileDialogs.ofThisSystem(),
                EvidenceDesk.of(new Sessions(Path.of("none"), Disk.real(), room.clock())),
                Desks.NONE,
                List.of(Place.CANDIDATES),
                room.events::add,
                room.clock(),
                true));
  }

  @Test
  void theKeyboardAloneSignsIn() {
    open();
    seen("local-login");
    robot.clickOn("#local-login").write("mari").type(KeyCode.TAB);
    robot.write("right").type(KeyCode.ENTER);
    seen("that-is-me");
    robot.type(KeyCode.ENTER);
    seen("exam-card-math");
    robot.type(KeyCode.SPACE).type(KeyCode.TAB).type(KeyCode.ENTER);
    seen("understand");
  }

  private void toLaunch() {
    signInLocally("right");
    click("that-is-me");
    click("exam-card-math");
    click("continue");
    click("understand");
  }

  private void signInLocally(String password) {
    seen("local-login");
    robot.clickOn("#local-login").write("mari");
    robot.clickOn("#local-password").write(password);
    click("local-sign-in");
  }

  private void click(String id) {
    seen(id);
    robot.clickOn("#" + id);
  }

  /** Waits until a part is there, visible and switched on. */
  private Node seen(String id) {
    try {
      WaitForAsyncUtils.waitFor(
          10,
          TimeUnit.SECONDS,
          () ->
              robot
                  .lookup("#" + id)
                  .match((Node node) -> node.isVisible() && !node.isDisabled())
                  .tryQuery()
                  .isPresent());
    } catch (TimeoutException late) {
      throw new AssertionError(
          "#" + id + " did not appear at " + window.map(it -> it.path().place().get()), late);
    }
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup("#" + id).query();
  }

  private String textOf(String id) {
    return ((TextField) seen(id)).getText();
  }

  private static void onFx(Runnable change) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, change);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
