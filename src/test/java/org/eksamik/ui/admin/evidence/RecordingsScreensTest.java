package org.eksamik.ui.admin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.eksamik.evidence.RecordedOnce;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.log.Disk;
import org.eksamik.evidence.reading.SessionSummary;
import org.eksamik.ui.CutTexts;
import org.eksamik.ui.Pictures;
import org.eksamik.ui.admin.evidence.EvidenceViewModel.State;
import org.eksamik.ui.admin.evidence.viewer.ViewerViewModel;
import org.eksamik.ui.admin.frame.AdminFrameView;
import org.eksamik.ui.admin.frame.Place;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Style;
import org.eksamik.ui.scene.Theme;
import org.eksamik.ui.words.Words;
import org.eksamik.ui.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every state of the recordings' screens, in both languages and several sizes: nothing is cut. */
class RecordingsScreensTest {
  @TempDir Path data;
  private RecordedOnce recorded;
  private Look look = new Look();
  private Words words = Words.in(Locale.of("et"));
  private final List<EvidenceViewModel> models = new ArrayList<>();

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void record() throws Exception {
    recorded = RecordedOnce.in(data);
  }

  @AfterEach
  void close() throws Exception {
    fx(() -> {
      models.forEach(EvidenceViewModel::close);
      return models.size();
    });
    FxToolkit.cleanupStages();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} x {3}, text {4}")
  @CsvSource({
    "en, LIGHT, 1280, 800, 1.0",
    "et, DARK, 1280, 800, 1.0",
    "et, CONTRAST, 1024, 600, 1.0",
    "en, LIGHT, 1024, 600, 2.0"
  })
  void cutsNoText(String language, Theme theme, int width, int height, double scale)
      throws Exception {
    words = Words.in(Locale.of(language));
    look = new Look();
    look.theme().set(theme);
    look.scale().set(scale);
    String set = language + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + scale;
    List<String> cut = new ArrayList<>();
    for (Map.Entry<String, Callable<EvidenceViewModel>> each : states().entrySet()) {
      EvidenceViewModel model = each.getValue().call();
      models.add(model);
      Scene scene = scene(model, width, height);
      if (model.state().get() instanceof State.Open(ViewerViewModel viewer)) {
        until(() -> isDrawn(scene) || viewer.session().tracks().isEmpty());
      }
      cut.addAll(
          fx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Pictures.take(scene, "recordings/" + set + "/" + each.getKey());
            return CutTexts.in(scene, each.getKey());
          }));
    }
    assertThat(cut).isEmpty();
  }

  private static boolean isDrawn(Scene scene) {
    return scene.getRoot().lookupAll(".image-view").stream()
            .filter(
                view -> view instanceof javafx.scene.image.ImageView it && it.getImage() != null)
            .count()
        > 2;
  }

  private Map<String, Callable<EvidenceViewModel>> states() {
    Map<String, Callable<EvidenceViewModel>> states = new LinkedHashMap<>();
    states.put("1-none", () -> listed(data.resolve("nothing")));
    states.put("2-listed", () -> listed(data));
    states.put("3-key-own", this::locked);
    states.put("4-key-wrong", this::wrongKey);
    states.put("5-open", this::open);
    states.put("6-chosen", this::chosen);
    states.put("7-changed", this::changed);
    return states;
  }

  private EvidenceViewModel model(Path folder) throws Exception {
    Work work = new Work(Platform::runLater, _ -> () -> {}, InstantSource.system());
    EvidenceDesk desk =
        new EvidenceDesk(
            new Sessions(folder, Disk.real(), InstantSource.system()),
            List.of(),
            Set.of(),
            Optional.empty(),
            EvidenceDialogs.ofThisSystem());
    return fx(() -> new EvidenceViewModel(desk, work));
  }

  private EvidenceViewModel listed(Path folder) throws Exception {
    EvidenceViewModel model = model(folder);
    until(() -> model.state().get() instanceof State.Listed);
    return model;
  }

  private static SessionSummary first(EvidenceViewModel model) {
    return ((State.Listed) model.state().get()).sessions().getFirst();
  }

  private EvidenceViewModel locked() throws Exception {
    EvidenceViewModel model = listed(data);
    SessionSummary session = first(model);
    fx(() -> {
      model.choose(session);
      return true;
    });
    return model;
  }

  private EvidenceViewModel unlocked(Path key, Class<? extends State> state) throws Exception {
    EvidenceViewModel model = listed(data);
    SessionSummary session = first(model);
    fx(() -> {
      model.unlock(session, key);
      return true;
    });
    until(() -> state.isInstance(model.state().get()));
    return model;
  }

  private EvidenceViewModel wrongKey() throws Exception {
    Path other = data.resolve("other.key");
    ReadingKey.make(other);
    EvidenceViewModel model = unlocked(other, State.Locked.class);
    Files.delete(other);
    return model;
  }

  private EvidenceViewModel open() throws Exception {
    return unlocked(recorded.sessions().ownReadingKey(), State.Open.class);
  }

  private EvidenceViewModel chosen() throws Exception {
    EvidenceViewModel model = open();
    ViewerViewModel viewer = ((State.Open) model.state().get()).viewer();
    fx(() -> {
      Duration third = viewer.session().length().dividedBy(3);
      viewer.playback().seek(third);
      viewer.chosen().from(third);
      viewer.chosen().keep(third);
      viewer.playback().step(third);
      viewer.chosen().until(third.multipliedBy(2));
      return true;
    });
    return model;
  }

  private EvidenceViewModel changed() throws Exception {
    Path segment = recorded.folder().segments().getFirst();
    byte[] bytes = Files.readAllBytes(segment);
    byte[] bad = bytes.clone();
    bad[bytes.length / 3] ^= 1;
    bad[bytes.length / 2] ^= 1;
    Files.write(segment, bad);
    EvidenceViewModel model = open();
    Files.write(segment, bytes);
    return model;
  }

  private Scene scene(EvidenceViewModel model, int width, int height) throws Exception {
    return fx(() -> {
      AdminFrameView frame =
          new AdminFrameView(
              "Näidiskool, ruum 204",
              false,
              words,
              look,
              new AdminFrameView.Ways(
                  _ -> {}, () -> {}, List.of(Place.CANDIDATES, Place.EVIDENCE), _ -> {}));
      Scene scene = new Scene((Region) frame.root(), width, height);
      Style.loadFonts();
      Style.dress(scene, look);
      Style.enlarge(scene.getRoot(), look.scale().get());
      frame.show(new EvidenceView(model, look, words), Optional.of(Place.EVIDENCE));
      Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
      stage.setScene(scene);
      stage.sizeToScene();
      stage.show();
      return scene;
    });
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        10, java.util.concurrent.TimeUnit.SECONDS, () -> fx(condition::getAsBoolean));
  }

  private static <T> T fx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }
}
