package org.eksamik.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.eksamik.exam.Secret;
import org.eksamik.sandbox.Misbehaviour;
import org.eksamik.ui.CutTexts;
import org.eksamik.ui.Pictures;
import org.eksamik.ui.TestScreen;
import org.eksamik.ui.admin.candidates.CandidatesView;
import org.eksamik.ui.admin.candidates.CandidatesViewModel;
import org.eksamik.ui.admin.candidates.Sheet;
import org.eksamik.ui.admin.candidates.Tab;
import org.eksamik.ui.admin.candidates.form.FormViewModel;
import org.eksamik.ui.admin.candidates.group.GroupMoveViewModel;
import org.eksamik.ui.admin.candidates.intake.ImportViewModel;
import org.eksamik.ui.admin.candidates.listing.CandidateListViewModel;
import org.eksamik.ui.admin.candidates.listing.Listing;
import org.eksamik.ui.admin.candidates.results.ResultsViewModel;
import org.eksamik.ui.admin.entrance.EntranceView;
import org.eksamik.ui.admin.entrance.EntranceViewModel;
import org.eksamik.ui.admin.entrance.NoProviderView;
import org.eksamik.ui.admin.entrance.UnsentView;
import org.eksamik.ui.admin.frame.AdminFrameView;
import org.eksamik.ui.admin.frame.Place;
import org.eksamik.ui.admin.run.RunViewModel;
import org.eksamik.ui.password.PasswordTrial;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Style;
import org.eksamik.ui.scene.Theme;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every state of the administrator's screens, in both languages and several sizes: nothing is cut.
 */
class AdminScreensTest {
  private static final String MAKER = "onlineexammaker";
  private static final String MISTAKES =
      """
      name,phone,group,password,king
      Anu Sepp,+372 5555 0201,2993,s3cret,
      Ants Kask,,2993,s3cret,
      Aare Mägi,+372 5555 0202,kaksteist,s3cret,42
      Aivar Saar,+372 5555 0203,2993,s3cret,
      "Õnne
      Rebane",+372 5555 0204
      """;

  @TempDir Path folder;
  private Office office;
  private Words words = Words.in(Locale.of("et"));
  private Look look = new Look();

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws Exception {
    office = new Office(folder);
    office.admit(247);
    office.mark(160);
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
    office.close();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} x {3}, text {4}")
  @CsvSource({
    "et, LIGHT, 1024, 600, 1.0",
    "en, LIGHT, 1280, 800, 1.0",
    "et, DARK, 1280, 800, 1.0",
    "en, CONTRAST, 1024, 600, 1.0",
    "et, LIGHT, 1024, 600, 2.0",
    "en, DARK, 1920, 1080, 1.5",
    "et, LIGHT, 3840, 2160, 2.0"
  })
  void cutsNoText(String language, Theme theme, int width, int height, double scale)
      throws Exception {
    words = Words.in(Locale.of(language));
    office.words = words;
    look = new Look();
    look.theme().set(theme);
    look.scale().set(scale);
    String set = language + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + scale;
    List<String> cut = new ArrayList<>();
    for (Map.Entry<String, Callable<State>> each : states().entrySet()) {
      // What the screen before waits for would else be drawn off the FX thread.
      office.screen = new TestScreen();
      State state = each.getValue().call();
      Scene scene = scene(state.view(), state.after(), width, height);
      cut.addAll(
          fx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Pictures.take(scene, "admin/" + set + "/" + each.getKey());
            return CutTexts.in(scene, each.getKey());
          }));
      office.sandbox.behave();
    }
    assertThat(cut).isEmpty();
  }

  /**
   * A screen and what is done with it before it is looked at.
   *
   * @param view made on the FX thread
   */
  private record State(Callable<View> view, Consumer<AdminFrameView> after) {
    static State of(Callable<View> view) {
      return new State(view, _ -> {});
    }
  }

  private Scene scene(Callable<View> view, Consumer<AdminFrameView> after, int width, int height) {
    return fx(() -> {
      AdminFrameView frame =
          new AdminFrameView(
              "Näidiskool, ruum 204",
              true,
              words,
              look,
              new AdminFrameView.Ways(
                  _ -> {}, () -> {}, List.of(Place.CANDIDATES, Place.EVIDENCE), _ -> {}));
      Scene scene = new Scene((Region) frame.root(), width, height);
      Style.loadFonts();
      Style.dress(scene, look);
      View shown = view.call();
      frame.show(shown, shown.fills() ? Optional.of(Place.CANDIDATES) : Optional.empty());
      // The Headless platform's screen is smaller than the largest size: that one has no window.
      if (width <= 1280) {
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
      }
      after.accept(frame);
      return scene;
    });
  }

  private Map<String, Callable<State>> states() {
    Map<String, Callable<State>> states = new LinkedHashMap<>();
    states.put("01-entrance", () -> State.of(() -> new EntranceView(entrance(""), words)));
    states.put(
        "02-entrance-wrong",
        () -> {
          EntranceViewModel model = entrance("guess");
          return State.of(() -> new EntranceView(model, words));
        });
    states.put("03-no-provider", () -> State.of(() -> new NoProviderView(words)));
    states.put("10-list", () -> shown(listed(MAKER)));
    states.put("11-list-slow", this::slow);
    states.put("12-list-nothing-found", this::nothingFound);
    states.put("13-list-failed", this::failed);
    states.put("14-list-to-be-deleted", this::pending);
    states.put("15-list-of-no-list", () -> shown(notListed("kaoshixing")));
    states.put("16-looked-up", this::lookedUp);
    states.put("17-only-adding", () -> shown(notListed("oqylyq")));
    states.put("21-deleted-in-part", this::deletedInPart);
    states.put("30-form-new", this::newForm);
    states.put("31-form-mistakes", this::formMistakes);
    states.put("32-form-change", this::changeForm);
    states.put("33-groups", this::groups);
    states.put("34-permit", this::permit);
    states.put("35-department", this::department);
    states.put(
        "40-import",
        () -> {
          CandidatesViewModel model = listed(MAKER);
          model.open(Tab.IMPORT);
          return shown(model);
        });
    states.put("41-import-mistakes", () -> shown(looked(MISTAKES)));
    states.put("42-import-good", () -> shown(looked(good(120))));
    states.put("43-import-sent-before", this::sentBefore);
    states.put("50-results", this::results);
    states.put("51-results-none-fit", this::noResultFits);
    states.put("60-leave", this::leave);
    // What these change arrives when the sandbox answers again: nobody looks at it after them.
    states.put("70-deleting", this::deleting);
    states.put("71-importing", this::importing);
    return states;
  }

  private State shown(CandidatesViewModel model) {
    return State.of(() -> new CandidatesView(model, office.dialogs, look, words));
  }

  private EntranceViewModel entrance(String typed) {
    EntranceViewModel model =
        new EntranceViewModel(
            (Secret secret) -> secret.reveal().equals(Office.PASSWORD),
            () -> {},
            () -> {},
            office.events::add,
            office.work());
    if (!typed.isEmpty()) {
      model.password().typed().set(typed);
      model.enter();
      office.until(() -> model.password().state().get() == PasswordTrial.State.WRONG);
    }
    return model;
  }

  private CandidatesViewModel listed(String provider) {
    CandidatesViewModel model = office.candidates(provider);
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    return model;
  }

  private CandidatesViewModel notListed(String provider) {
    CandidatesViewModel model = office.candidates(provider);
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get() instanceof Listing.NotListed);
    return model;
  }

  private State slow() {
    office.sandbox.misbehaveAlways(MAKER, Misbehaviour.SILENCE);
    CandidatesViewModel model = office.candidates(MAKER);
    model.list();
    office.now = office.now.plus(Duration.ofSeconds(4));
    office.screen.beat();
    return shown(model);
  }

  private State nothingFound() {
    CandidatesViewModel model = listed(MAKER);
    model.list().search().set("Kuningas");
    office.until(() -> model.list().listing().get() instanceof Listing.Empty);
    return shown(model);
  }

  private State failed() {
    office.sandbox.misbehaveAlways(MAKER, Misbehaviour.UNAUTHORIZED);
    CandidatesViewModel model = office.candidates(MAKER);
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get() instanceof Listing.Failed);
    return shown(model);
  }

  private State pending() {
    CandidatesViewModel model = listed(MAKER);
    Listing.Rows rows = (Listing.Rows) model.list().listing().get();
    model.list().selected().setAll(rows.rows().subList(1, 4));
    model.list().delete();
    return shown(model);
  }

  private State lookedUp() throws Exception {
    office.addAtKaoshixing("kx-" + office.events.size() + "-" + System.nanoTime());
    office.addAtKaoshixing("kx-" + words.language());
    CandidatesViewModel model = notListed("kaoshixing");
    model.list().search().set("kx-" + words.language() + " kx-7");
    model.list().lookUp();
    office.until(() -> model.list().listing().get() instanceof Listing.Rows);
    return shown(model);
  }

  private State deleting() {
    CandidatesViewModel model = listed(MAKER);
    Listing.Rows rows = (Listing.Rows) model.list().listing().get();
    model.list().selected().setAll(rows.rows().subList(3, 100));
    model.list().delete();
    office.sandbox.misbehave(MAKER + "/api/v1/student/delStu", Misbehaviour.SILENCE);
    model.list().deletions().send();
    office.awaitSilence();
    office.now = office.now.plus(Duration.ofSeconds(2));
    office.screen.beat();
    return shown(model);
  }

  private State deletedInPart() throws Exception {
    CandidatesViewModel model = listed(MAKER);
    Listing.Rows rows = (Listing.Rows) model.list().listing().get();
    model.list().selected().setAll(rows.rows().subList(3, 6));
    // Somebody else was faster.
    office.directory(MAKER).directory().delete(model.list().selectedKeys().getFirst().alone());
    model.list().delete();
    model.list().deletions().send();
    office.until(() ->
        model.run().state().get() instanceof RunViewModel.State.Ended
            && !model.list().loading().busy().get());
    return shown(model);
  }

  private State newForm() {
    CandidatesViewModel model = listed(MAKER);
    model.add();
    FormViewModel form = ((Sheet.Form) model.sheet().get()).form();
    office.until(() -> !form.fields().get().isEmpty());
    return shown(model);
  }

  private State formMistakes() {
    CandidatesViewModel model = listed(MAKER);
    model.add();
    FormViewModel form = ((Sheet.Form) model.sheet().get()).form();
    office.until(() -> !form.fields().get().isEmpty());
    form.fields().get().getLast().value().set("kaksteist");
    form.save();
    office.until(() -> form.trouble().get() instanceof FormViewModel.Trouble.Mistakes);
    return shown(model);
  }

  private State changeForm() {
    CandidatesViewModel model = listed(MAKER);
    Listing.Rows rows = (Listing.Rows) model.list().listing().get();
    model.list().selected().setAll(rows.rows().subList(0, 1));
    model.edit();
    FormViewModel form = ((Sheet.Form) model.sheet().get()).form();
    office.until(() -> !form.fields().get().isEmpty());
    return shown(model);
  }

  private State groups() {
    CandidatesViewModel model = listed(MAKER);
    Listing.Rows rows = (Listing.Rows) model.list().listing().get();
    model.list().selected().setAll(rows.rows().subList(0, 12));
    model.move();
    GroupMoveViewModel move = ((Sheet.GroupMove) model.sheet().get()).move();
    office.until(() -> !move.groups().get().isEmpty());
    return shown(model);
  }

  private State permit() throws Exception {
    office.addAtKaoshixing("kx-permit-" + System.nanoTime());
    CandidatesViewModel model = notListed("kaoshixing");
    model.list().search().set("kx-" + words.language());
    model.list().lookUp();
    office.until(() -> model.list().listing().get() instanceof Listing.Rows);
    Listing.Rows rows = (Listing.Rows) model.list().listing().get();
    model.list().selected().setAll(rows.rows());
    model.permit();
    return shown(model);
  }

  private State department() {
    CandidatesViewModel model = notListed("kaoshixing");
    model.department();
    var department = ((Sheet.Department) model.sheet().get()).department();
    department.department().set("总部/不存在");
    department.parent().set("总部");
    department.send();
    office.until(() -> department.failure().get().isPresent());
    return shown(model);
  }

  private CandidatesViewModel looked(String text) {
    CandidatesViewModel model = listed(MAKER);
    model.open(Tab.IMPORT);
    ImportViewModel imports = model.imports();
    imports.look(office.file("eksaminandid.csv", text));
    office.until(() -> imports.state().get() instanceof ImportViewModel.State.Looked);
    return model;
  }

  private static String good(int many) {
    StringBuilder file = new StringBuilder("name,phone,group\n");
    for (int each = 0; each < many; each++) {
      file.append("Anu Sepp ").append(each).append(",+372 5700 ").append(each).append(",2993\n");
    }
    return file.toString();
  }

  private State sentBefore() {
    CandidatesViewModel first = looked(good(3));
    first.imports().send();
    office.until(() -> first.imports().state().get() instanceof ImportViewModel.State.Sent);
    CandidatesViewModel model = looked(good(3));
    model.imports().send();
    office.until(() -> model.imports().state().get() instanceof ImportViewModel.State.Before);
    return shown(model);
  }

  private State importing() {
    CandidatesViewModel model = looked(good(450));
    office.sandbox.misbehave(MAKER + "/api/v1/student/addStudents", Misbehaviour.SILENCE);
    model.imports().send();
    office.awaitSilence();
    office.until(() -> model.run().pace().get().done() > 0);
    office.now = office.now.plus(Duration.ofSeconds(3));
    office.screen.beat();
    return shown(model);
  }

  private State results() {
    CandidatesViewModel model = listed(MAKER);
    model.open(Tab.RESULTS);
    office.until(() -> model.results().state().get() instanceof ResultsViewModel.State.Shown);
    return shown(model);
  }

  private State noResultFits() {
    CandidatesViewModel model = listed(MAKER);
    model.open(Tab.RESULTS);
    office.until(() -> model.results().state().get() instanceof ResultsViewModel.State.Shown);
    model.results().search().set("Kuningas");
    office.until(() -> model.results().state().get() instanceof ResultsViewModel.State.Empty);
    return shown(model);
  }

  private State leave() {
    CandidatesViewModel model = listed(MAKER);
    return new State(
        () -> new CandidatesView(model, office.dialogs, look, words),
        frame -> frame.cover(new UnsentView(3, true, () -> {}, () -> {}, words)));
  }

  private static <T> T fx(Callable<T> change) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, change);
  }
}
