package org.eksamik.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.eksamik.exam.Event;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.ui.Pictures;
import org.eksamik.ui.admin.candidates.DirectoryChoice;
import org.eksamik.ui.scene.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The administrator's real window against the sandbox, driven by keyboard and mouse. */
class AdminWindowTest {
  private final FxRobot robot = new FxRobot();
  private final AtomicInteger left = new AtomicInteger();
  @TempDir Path folder;
  private Office office;
  private Optional<AdminWindow> window = Optional.empty();

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    office = new Office(folder);
  }

  @AfterEach
  void close() throws Exception {
    onFx(() -> window.filter(_ -> left.get() == 0).ifPresent(AdminWindow::close));
    FxToolkit.cleanupStages();
    office.close();
  }

  private AdminWindow show() {
    onFx(() -> {
      Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
      AdminWindow opened = new AdminWindow(office.administration(), left::incrementAndGet);
      window = Optional.of(opened);
      opened.open(stage, true);
    });
    return window.orElseThrow();
  }

  /** The window at OnlineExamMaker, whose list is there. */
  private AdminWindow showCandidates() {
    AdminWindow shown = show();
    seen("directory");
    choose("onlineexammaker");
    await("the list", () -> rows() >= 3);
    return shown;
  }

  @Test
  void thePasswordOfTheProfileLetsStaffInAndNoOther() {
    office.password = Optional.of(typed -> typed.reveal().equals(Office.PASSWORD));
    show();
    seen("staff-password");
    robot.clickOn("#staff-password").write("guess").type(KeyCode.ENTER);
    await("the refusal", () -> seen("staff-trouble").isVisible());
    assertThat(((TextField) seen("staff-password")).getText()).isEmpty();
    robot.write(Office.PASSWORD).type(KeyCode.ENTER);
    seen("directory");
    assertThat(office.events)
        .extracting(Event::kind)
        .containsExactly(Event.Kind.STAFF_REFUSED, Event.Kind.STAFF_ENTERED);
  }

  @Test
  void theKeyboardAloneFindsMarksUndoesAndSends() {
    office.admit(247);
    showCandidates();
    robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    robot.write("0247");
    await("the search", () -> rows() == 1);
    focus("candidates");
    robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.DELETE);
    await("the mark", () -> seen("pending-bar").isVisible());
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await("the undoing", () -> !seen("pending-bar").isVisible());
    robot.type(KeyCode.DELETE);
    await("the mark", () -> seen("pending-bar").isVisible());
    assertThat(office.sandbox.onlineExamMaker().candidates()).isEqualTo(250);
    focus("pending-send");
    robot.type(KeyCode.SPACE);
    await("the deletion", () -> office.sandbox.onlineExamMaker().candidates() == 249);
    await("its end", () -> seen("run-close").isVisible());
    robot.clickOn("#run-close");
    await("the drawer", () -> !seen("run-drawer").isVisible());
  }

  @Test
  void theKeyboardOrdersTheListByAMenu() {
    office.admit(20);
    showCandidates();
    focus("sort-by");
    robot.type(KeyCode.SPACE);
    for (int down = 0; down < 7; down++) {
      robot.type(KeyCode.DOWN);
    }
    robot.type(KeyCode.ENTER);
    await("the order", () -> phones().equals(phones().stream().sorted().toList().reversed()));
  }

  @Test
  void enterOpensTheFormOfTheSelectedOneAndEscapeLeavesIt() {
    showCandidates();
    focus("candidates");
    robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.ENTER);
    TextField name = (TextField) seen("field-name");
    assertThat(name.getText()).isEqualTo("Mari Maasikas");
    robot.type(KeyCode.ESCAPE);
    await("the list", () -> !seen("sheet-cover").isVisible());
  }

  @Test
  void addsACandidateAndMarksWhatIsMissingBesideTheField() {
    showCandidates();
    robot.clickOn("#list-add");
    seen("field-name");
    robot.clickOn("#form-save");
    await("the mistakes", () -> seen("form-trouble").isVisible());
    assertThat(seen("field-login").getStyleClass()).contains("wrong");
    focus("field-name");
    robot.write("Uus Laps");
    focus("field-login");
    robot.write("+372 5555 0777");
    focus("field-group");
    robot.write("2993").type(KeyCode.ENTER);
    await(
        "the candidate", () -> office.sandbox.onlineExamMaker().candidates("+372 5555 0777") == 1);
    await("the list", () -> rows() == 4);
  }

  @Test
  void leadsFromAMistakeOfAFileToItsCellAndSaysItInWords() {
    office.dialogs.opened =
        Optional.of(office.file("class.csv", "name,phone,group\nAnu,+3725,2993\nAare,+3726,x\n"));
    showCandidates();
    robot.clickOn("#tab-import");
    robot.clickOn("#import-choose");
    await("the mistakes", () -> seen("import-mistakes").isVisible());
    focus("import-mistakes");
    robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.ENTER);
    await("the reason", () -> seen("import-cell").isVisible());
    assertThat(((Labeled) seen("import-cell")).getText()).contains("2993");
    assertThat(((ListView<?>) seen("import-mistakes")).getItems()).hasSize(1);
    robot.clickOn("#import-send");
    await("the good line", () -> office.sandbox.onlineExamMaker().candidates("+3725") == 1);
    await("the end", () -> seen("run-close").isVisible());
    assertThat(((Labeled) seen("run-text")).getText()).contains("class-refused.csv");
  }

  @Test
  void drawsTheResultsAndSavesThem() throws Exception {
    Path file = folder.resolve("out.csv");
    office.dialogs.saved = Optional.of(file);
    showCandidates();
    robot.clickOn("#tab-results");
    await("the results", () -> ((TableView<?>) seen("results")).getItems().size() == 2);
    assertThat(seen("score-chart").isVisible()).isTrue();
    robot.clickOn("#result-export");
    await("the file", () -> seen("result-exported").isVisible());
    assertThat(Files.readString(file)).contains("Mari Maasikas").contains("87.5");
  }

  @Test
  void anotherLanguageKeepsWhatWasMarkedAndTyped() {
    AdminWindow shown = showCandidates();
    focus("candidates");
    robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.DELETE);
    await("the mark", () -> seen("pending-bar").isVisible());
    robot.clickOn("#language").clickOn("English");
    await("English", () -> ((Labeled) seen("list-delete")).getText().equals("Delete"));
    assertThat(((Labeled) seen("pending-text")).getText()).startsWith("1 candidate");
    robot.clickOn("#contrast");
    assertThat(shown.look().theme().get()).isEqualTo(Theme.DARK);
    assertThat(shown.scene().getRoot().getStyleClass()).contains("dark");
  }

  @Test
  void leavingAsksWhileSomethingIsNotSent() {
    showCandidates();
    focus("candidates");
    robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.DELETE);
    await("the mark", () -> seen("pending-bar").isVisible());
    robot.clickOn("#admin-leave");
    seen("unsent-stay");
    robot.type(KeyCode.ESCAPE);
    await("the list", () -> robot.lookup("#unsent-stay").tryQuery().isEmpty());
    assertThat(left).hasValue(0);
    robot.clickOn("#admin-leave");
    robot.clickOn("#unsent-leave");
    await("the way out", () -> left.get() == 1);
    assertThat(office.sandbox.onlineExamMaker().candidates()).isEqualTo(3);
  }

  @Test
  void menusWearTheColoursOfTheWindow() {
    AdminWindow shown = showCandidates();
    onFx(() -> shown.look().theme().set(Theme.DARK));
    focus("sort-by");
    robot.type(KeyCode.SPACE);
    Region menu =
        robot.lookup(".context-menu").queryAllAs(Region.class).stream()
            .filter(part -> part.getBackground() != null)
            .findFirst()
            .orElseThrow();
    assertThat(menu.getBackground().getFills().getLast().getFill()).hasToString("0x1b2220ff");
    assertThat(((Label) robot.lookup(".menu-item .label").query()).getTextFill())
        .hasToString("0xe8edeaff");
    onFx(() -> Pictures.take(menu.getScene(), "admin/menu"));
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void everyControlThatTakesTheKeyboardHasANameOfItsOwn() {
    showCandidates();
    List<Node> nameless =
        robot
            .lookup((Node node) -> node.isFocusTraversable() && isSeen(node) && isNameless(node))
            .queryAll()
            .stream()
            .toList();
    assertThat(nameless).isEmpty();
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

  private void choose(String provider) {
    onFx(() -> {
      @SuppressWarnings("unchecked")
      var choices = (ComboBox<DirectoryChoice>) seen("directory");
      choices.setValue(office.directory(provider));
    });
  }

  @SuppressWarnings("unchecked")
  private TableView<KnownCandidate> table() {
    return (TableView<KnownCandidate>) seen("candidates");
  }

  private int rows() {
    return robot
        .lookup("#candidates")
        .tryQuery()
        .map(node -> ((TableView<?>) node).getItems().size())
        .orElse(0);
  }

  private List<String> phones() {
    return table().getItems().stream().map(row -> row.fields().getOrDefault("phone", "")).toList();
  }

  private void focus(String id) {
    onFx(() -> seen(id).requestFocus());
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
}
