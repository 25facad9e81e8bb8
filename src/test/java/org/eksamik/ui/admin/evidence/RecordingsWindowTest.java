package org.eksamik.ui.admin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.eksamik.capture.ffmpeg.RecordedMedia;
import org.eksamik.evidence.RecordedOnce;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.reading.RecordedEvent;
import org.eksamik.ui.Pictures;
import org.eksamik.ui.admin.AdminWindow;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window over a session that was really recorded, driven by keyboard and mouse. */
class RecordingsWindowTest {
  private final FxRobot robot = new FxRobot();
  private final AtomicInteger left = new AtomicInteger();
  private final Dialogs dialogs = new Dialogs();
  @TempDir Path data;
  private RecordedOnce recorded;
  private Optional<AdminWindow> window = Optional.empty();

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    recorded = RecordedOnce.in(data);
  }

  @AfterEach
  void close() throws Exception {
    onFx(() -> window.filter(_ -> left.get() == 0).ifPresent(AdminWindow::close));
    FxToolkit.cleanupStages();
  }

  private void show() {
    EvidenceDesk desk =
        new EvidenceDesk(recorded.sessions(), List.of(), Set.of(), Optional.empty(), dialogs);
    onFx(() -> {
      Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
      AdminWindow opened =
          new AdminWindow(
              Administration.ofRecordings(Locale.ENGLISH, desk, InstantSource.system()),
              left::incrementAndGet);
      window = Optional.of(opened);
      opened.open(stage, true);
    });
  }

  /** The session is open, by the keyboard alone. */
  private void showSession() {
    show();
    seen("sessions");
    robot.type(KeyCode.ENTER);
    seen("key-own");
    robot.type(KeyCode.SPACE);
    seen("timeline");
    await("pictures", () -> shows("screen") && shows("camera"));
  }

  @Test
  void theKeyboardAloneOpensASessionAndWalksThroughIt() {
    showSession();
    assertThat(text("verdict-sentence")).isEqualTo("Nothing was changed since it was recorded.");
    String first = text("clock");

    robot.type(KeyCode.N);
    await("the next event", () -> !text("clock").equals(first));
    robot.type(KeyCode.END);
    await("the end", () -> at().equals("WORKSTATION_READY"));
    robot.type(KeyCode.P);
    await("the event before", () -> !at().equals("WORKSTATION_READY"));
    robot.type(KeyCode.HOME);
    await("the beginning", () -> text("clock").contains("0:00:00 of"));
    await("no picture before the recording", () -> !shows("screen"));
    robot.type(KeyCode.SPACE);
    await("it plays by itself", () -> text("clock").contains("0:00:01 of"));
    robot.type(KeyCode.SPACE);
    assertThat(seen("play").getAccessibleText()).isEqualTo("Play");
  }

  @Test
  void anEventThatIsClickedLeadsToItsPicture() {
    showSession();
    robot.type(KeyCode.HOME);
    await("no picture", () -> !shows("screen"));
    onFx(() -> {
      ListView<RecordedEvent> events = events();
      events.getItems().stream()
          .filter(event -> event.name().equals("FOCUS_LOST"))
          .findFirst()
          .ifPresent(event -> events.scrollTo(event));
    });
    Node row = robot.from(seen("events")).lookup("Another window came to the front").query();
    robot.clickOn(row);
    await("its picture", () -> shows("screen") && shows("camera"));
    assertThat(at()).isEqualTo("FOCUS_LOST");
  }

  @Test
  void eventsAreSiftedByGravity() {
    showSession();
    int all = events().getItems().size();
    robot.clickOn("#see-usual");
    await("fewer events", () -> events().getItems().size() < all);
    assertThat(events().getItems()).extracting(RecordedEvent::name).contains("FOCUS_LOST");
    robot.clickOn("#see-notable");
    robot.clickOn("#see-grave");
    await("none", () -> events().getItems().isEmpty());
  }

  @Test
  void aChosenStretchBecomesAVideo() throws Exception {
    Path out = data.resolve("video");
    dialogs.folder = Optional.of(out);
    showSession();
    robot.type(KeyCode.I);
    robot.type(KeyCode.END);
    robot.type(KeyCode.O);
    await("the stretch", () -> text("chosen-text").matches("Chosen for export: \\d.* to \\d.*"));
    choose("export-mp4");
    await("the video", () -> text("export-text").startsWith("Written"));
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        assertThat(file.toString()).endsWith(".mp4");
        assertThat(RecordedMedia.read(file).pictures()).isGreaterThan(1);
      }
    }
  }

  @Test
  void aReportHasThePictureThatWasKept() throws Exception {
    Path file = data.resolve("report.html");
    dialogs.saved = Optional.of(file);
    showSession();
    robot.type(KeyCode.B);
    await("it is kept", () -> text("chosen-text").contains("one moment"));
    choose("export-html");
    await("the report", () -> text("export-text").startsWith("Written"));
    assertThat(Files.readString(file)).contains("data:image/png", "Nothing was changed");
  }

  @Test
  void aKeyOfSomebodyElseIsToldApartFromAFileWithoutOne() throws Exception {
    ReadingKey.make(data.resolve("other.key"));
    dialogs.key = Optional.of(Files.writeString(data.resolve("note.txt"), "no key"));
    show();
    seen("sessions");
    robot.type(KeyCode.ENTER);
    seen("key-choose");
    robot.clickOn("#key-choose");
    await("the refusal", () -> text("key-trouble").startsWith("There is no private key"));
    dialogs.key = Optional.of(data.resolve("other.key"));
    robot.clickOn("#key-choose");
    await("the refusal", () -> text("key-trouble").startsWith("That key does not open"));
    dialogs.key = Optional.of(recorded.sessions().ownReadingKey());
    robot.clickOn("#key-choose");
    seen("timeline");
  }

  @Test
  void aChangedSessionSaysSoAtTheTop() throws Exception {
    Path segment = recorded.folder().segments().getFirst();
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 3] ^= 1;
    Files.write(segment, bytes);
    show();
    seen("sessions");
    robot.type(KeyCode.ENTER);
    seen("key-own");
    robot.type(KeyCode.SPACE);
    seen("timeline");
    assertThat(text("verdict-sentence")).isEqualTo("This session is not as it was recorded.");
    assertThat(text("verdict-findings")).startsWith("Segment 1");
    onFx(() -> Pictures.take(window.orElseThrow().scene(), "recordings-changed"));
  }

  @Test
  void leavesNothingOnTheDisk() throws Exception {
    List<String> before = files();
    showSession();
    robot.type(KeyCode.N);
    onFx(() -> window.orElseThrow().close());
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void everyControlThatTakesTheKeyboardHasANameOfItsOwn() {
    showSession();
    List<Node> nameless =
        robot
            .lookup((Node node) -> node.isFocusTraversable() && isSeen(node) && isNameless(node))
            .queryAll()
            .stream()
            .toList();
    assertThat(nameless).isEmpty();
    assertThat((Double) seen("timeline").queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE))
        .isPositive();
  }

  private static boolean isNameless(Node node) {
    boolean labelled =
        node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isBlank();
    return !labelled && (node.getAccessibleText() == null || node.getAccessibleText().isBlank());
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  private List<String> files() throws Exception {
    List<String> all = new java.util.ArrayList<>();
    for (Path folder : List.of(data, Path.of(System.getProperty("java.io.tmpdir")))) {
      try (Stream<Path> files = folder.equals(data) ? Files.walk(folder) : Files.list(folder)) {
        files
            .map(Path::toString)
            .filter(
                file -> folder.equals(data) || file.contains("webm") || file.contains("evidence"))
            .forEach(all::add);
      }
    }
    return all.stream().sorted().toList();
  }

  private boolean shows(String kind) {
    return robot
        .from(seen("picture-" + kind))
        .lookup((Node n) -> n instanceof ImageView)
        .queryAll()
        .stream()
        .anyMatch(view -> view instanceof ImageView image && image.getImage() != null);
  }

  /** The name of the event that is marked. */
  private String at() {
    RecordedEvent event = events().getSelectionModel().getSelectedItem();
    return event == null ? "" : event.name();
  }

  @SuppressWarnings("unchecked")
  private ListView<RecordedEvent> events() {
    return (ListView<RecordedEvent>) seen("events");
  }

  private void choose(String item) {
    robot.clickOn("#export");
    await("the menu", () -> robot.lookup("#" + item).tryQuery().isPresent());
    robot.clickOn("#" + item);
  }

  private String text(String id) {
    return robot.lookup("#" + id).tryQuery().map(node -> ((Labeled) node).getText()).orElse("");
  }

  private Node seen(String id) {
    await(id, () -> robot.lookup("#" + id).tryQuery().isPresent());
    return robot.lookup("#" + id).query();
  }

  private static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException late) {
      throw new AssertionError("waited for " + what, late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void onFx(Runnable change) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, change);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Answers with what the test names. */
  private static final class Dialogs implements EvidenceDialogs {
    private Optional<Path> key = Optional.empty();
    private Optional<Path> saved = Optional.empty();
    private Optional<Path> folder = Optional.empty();

    @Override
    public Optional<Path> key(Window over, Words words) {
      return key;
    }

    @Override
    public Optional<Path> save(Window over, Words words, String name) {
      return saved;
    }

    @Override
    public Optional<Path> folder(Window over, Words words) {
      return folder;
    }
  }
}
