package org.eksamik.ui.admin;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.eksamik.capture.CaptureSource;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProfileReader;
import org.eksamik.ui.admin.accounts.AccountsDesk;
import org.eksamik.ui.admin.accounts.AccountsView;
import org.eksamik.ui.admin.accounts.AccountsViewModel;
import org.eksamik.ui.admin.candidates.CandidatesView;
import org.eksamik.ui.admin.candidates.CandidatesViewModel;
import org.eksamik.ui.admin.devices.DevicesView;
import org.eksamik.ui.admin.devices.DevicesViewModel;
import org.eksamik.ui.admin.entrance.EntranceView;
import org.eksamik.ui.admin.entrance.EntranceViewModel;
import org.eksamik.ui.admin.entrance.NoProviderView;
import org.eksamik.ui.admin.entrance.UnsentView;
import org.eksamik.ui.admin.evidence.EvidenceView;
import org.eksamik.ui.admin.evidence.EvidenceViewModel;
import org.eksamik.ui.admin.frame.AdminFrameView;
import org.eksamik.ui.admin.frame.Place;
import org.eksamik.ui.admin.profiles.ProfilesView;
import org.eksamik.ui.admin.profiles.ProfilesViewModel;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.scene.Style;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.eksamik.ui.work.FxTicks;
import org.eksamik.ui.work.Work;

/**
 * The administrator's scene, from the password to leaving. It is put on a stage of its own, or in
 * place of the student's scene, which stands there again afterwards. FX thread.
 */
public final class AdminWindow implements AutoCloseable {
  private final Administration parts;
  private final Runnable left;
  private final Work work;
  private final Look look = new Look();
  private final ObjectProperty<Words> words;
  private final Scene scene;
  private final Subscription popups;
  private final Optional<EntranceViewModel> entrance;
  private Optional<CandidatesViewModel> candidates = Optional.empty();
  private Optional<EvidenceViewModel> recordings = Optional.empty();
  private Optional<ScreenModel> desk = Optional.empty();
  private Place place;
  private boolean inside;
  private AdminFrameView frame;

  /**
   * Readies the scene.
   *
   * @param left runs once, when the administrator has left
   */
  public AdminWindow(Administration parts, Runnable left) {
    Style.loadFonts();
    this.parts = parts;
    this.left = left;
    this.work = new Work(Platform::runLater, new FxTicks(), parts.clock());
    this.words = new SimpleObjectProperty<>(Words.in(parts.language()));
    this.entrance =
        parts
            .password()
            .map(right ->
                new EntranceViewModel(right, this::enter, this::close, parts.events(), work));
    this.inside = entrance.isEmpty();
    this.place = parts.places().getFirst();
    this.frame = frame();
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    this.scene =
        new Scene(
            frame.root(), Math.min(1280, screen.getWidth()), Math.min(800, screen.getHeight()));
    Style.dress(scene, look);
    look.theme().subscribe(theme -> Style.paint(scene.getRoot(), theme));
    look.scale().subscribe(scale -> Style.enlarge(scene.getRoot(), scale.doubleValue()));
    this.popups = Style.dressPopups(scene, look);
    words.addListener(_ -> reframe());
    show();
  }

  /** Opens it on a stage of its own. */
  public void open(Stage stage, boolean windowed) {
    stage.setTitle(words.get().text("admin.frame.title", "profile", parts.title()));
    stage.setScene(scene);
    stage.setMaximized(!windowed);
    stage.setOnCloseRequest(request -> {
      request.consume();
      leave();
    });
    stage.show();
  }

  public Scene scene() {
    return scene;
  }

  /** The colours and the size of the text. */
  public Look look() {
    return look;
  }

  private AdminFrameView frame() {
    return new AdminFrameView(
        parts.title(),
        parts.demo(),
        words.get(),
        look,
        new AdminFrameView.Ways(
            language -> words.set(Words.in(language)), this::leave, parts.places(), this::go));
  }

  private void reframe() {
    frame.close();
    scene.getRoot().styleProperty().unbind();
    frame = frame();
    scene.setRoot(frame.root());
    Style.dress(scene, look);
    show();
  }

  private void enter() {
    inside = true;
    show();
  }

  private void go(Place next) {
    if (next != place) {
      place = next;
      closeRecordings();
      closeDesk();
      show();
    }
  }

  private void show() {
    frame.show(view(), inside ? Optional.of(place) : Optional.empty());
  }

  private View view() {
    if (!inside) {
      return new EntranceView(entrance.orElseThrow(), words.get());
    }
    return switch (place) {
      case CANDIDATES -> candidates();
      case ACCOUNTS -> parts.desks().accounts().map(this::accounts).orElseThrow();
      case PROFILES -> parts.desks().profile().map(this::profiles).orElseThrow();
      case EVIDENCE -> recordings();
      case DEVICES -> parts.desks().devices().map(this::devices).orElseThrow();
    };
  }

  private View accounts(AccountsDesk desk) {
    return new AccountsView(
        desk(AccountsViewModel.class, () -> new AccountsViewModel(desk, work)),
        parts.dialogs(),
        look,
        words.get());
  }

  private View profiles(Profile profile) {
    return new ProfilesView(
        desk(
            ProfilesViewModel.class,
            () -> new ProfilesViewModel(profile, ProfileReader::read, work)),
        parts.dialogs(),
        words.get());
  }

  private View devices(CaptureSource source) {
    return new DevicesView(
        desk(DevicesViewModel.class, () -> new DevicesViewModel(source, work)), words.get());
  }

  /** The model of the place that is open, kept while only its words change. */
  private <M extends ScreenModel> M desk(Class<M> kind, Supplier<M> anew) {
    M model = desk.filter(kind::isInstance).map(kind::cast).orElseGet(anew);
    desk = Optional.of(model);
    return model;
  }

  private void closeDesk() {
    desk.ifPresent(ScreenModel::close);
    desk = Optional.empty();
  }

  private View recordings() {
    EvidenceViewModel model =
        recordings.orElseGet(() -> new EvidenceViewModel(parts.recordings(), work));
    recordings = Optional.of(model);
    return new EvidenceView(model, look, words.get());
  }

  /** Nothing of a session stays in memory, nor its key. */
  private void closeRecordings() {
    recordings.ifPresent(EvidenceViewModel::close);
    recordings = Optional.empty();
  }

  private View candidates() {
    if (parts.directories().isEmpty()) {
      return new NoProviderView(words.get());
    }
    CandidatesViewModel model =
        candidates.orElseGet(() ->
            new CandidatesViewModel(
                new CandidatesViewModel.Parts(parts.directories(), parts.runs(), parts.events()),
                words::get,
                work));
    candidates = Optional.of(model);
    return new CandidatesView(model, parts.dialogs(), look, words.get());
  }

  /** Leaves, unless something is not sent or under way: then it asks. */
  public void leave() {
    int unsent = candidates.map(CandidatesViewModel::unsent).orElse(0);
    boolean busy = candidates.filter(model -> model.run().isBusy()).isPresent();
    if (unsent == 0 && !busy) {
      close();
    } else {
      frame.cover(new UnsentView(unsent, busy, () -> frame.uncover(), this::close, words.get()));
    }
  }

  @Override
  public void close() {
    entrance.ifPresent(EntranceViewModel::close);
    candidates.ifPresent(CandidatesViewModel::close);
    frame.close();
    closeRecordings();
    closeDesk();
    popups.unsubscribe();
    left.run();
  }
}
