package org.eksamik.ui;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.eksamik.ui.admin.AdminWindow;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.check.CheckView;
import org.eksamik.ui.child.ChildView;
import org.eksamik.ui.choice.ExamChoiceView;
import org.eksamik.ui.error.ErrorView;
import org.eksamik.ui.exam.ExamRunningView;
import org.eksamik.ui.exam.ExamStage;
import org.eksamik.ui.finished.FinishedView;
import org.eksamik.ui.frame.FrameView;
import org.eksamik.ui.frame.FrameViewModel;
import org.eksamik.ui.frame.Step;
import org.eksamik.ui.launch.LaunchView;
import org.eksamik.ui.leaving.LeavingView;
import org.eksamik.ui.page.PageView;
import org.eksamik.ui.recorded.RecordedView;
import org.eksamik.ui.resume.ResumeView;
import org.eksamik.ui.roster.NotOnRosterView;
import org.eksamik.ui.scan.ScanView;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Painted;
import org.eksamik.ui.scene.Style;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.signin.SignInView;
import org.eksamik.ui.status.StatusViewModel;
import org.eksamik.ui.whoami.WhoAmIView;
import org.eksamik.ui.words.Words;
import org.eksamik.ui.work.FxTicks;
import org.eksamik.ui.work.Work;

/** Shows the place a student is at: most inside the frame, the exam in a window of its own. */
public final class StudentWindow implements AutoCloseable {
  private static final List<String> NEXT_SCREENS =
      List.of(
          "SignInView",
          "WhoAmIView",
          "ExamChoiceView",
          "RecordedView",
          "LaunchView",
          "ScanView",
          "ExamView");

  private final Stage stage;
  private final Parts parts;
  private final Work work;
  private final StudentPath path;
  private final FrameViewModel frame;
  private final Scene scene;
  private FrameView frameView;
  private final ExamWindows exams;
  private Optional<AdminWindow> staff = Optional.empty();
  private boolean leaving;

  /** On the FX thread. */
  public StudentWindow(Stage stage, Parts parts) {
    Style.loadFonts();
    this.stage = stage;
    this.parts = parts;
    this.work = new Work(Platform::runLater, new FxTicks(), parts.clock());
    this.path = new StudentPath(parts, work);
    this.frame =
        new FrameViewModel(
            new FrameViewModel.Setting(
                parts.profile().title(), parts.demo(), !parts.checks().isEmpty()),
            Words.in(parts.profile().language()),
            new Look(),
            new StatusViewModel(parts.workstation(), parts.events(), work),
            parts.events());
    this.exams = new ExamWindows(parts, frame, work);
    this.frameView = new FrameView(frame);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    this.scene =
        new Scene(
            frameView.root(), Math.min(1120, screen.getWidth()), Math.min(760, screen.getHeight()));
    Style.dress(scene, frame.look());
    stage.setScene(scene);
    stage.setTitle(parts.profile().title());
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setOnCloseRequest(request -> {
      request.consume();
      // Staff may have something that is not sent yet: their screen asks.
      staff.ifPresent(AdminWindow::leave);
      if (staff.isEmpty() && parts.holding().window().mayClose()) {
        close();
      }
    });
    frame.look().theme().subscribe(theme -> Style.paint(scene.getRoot(), theme));
    frame.look().scale().subscribe(scale -> Style.enlarge(scene.getRoot(), scale.doubleValue()));
    frame.words().addListener(_ -> reframe());
    frame.helpOpen().addListener((_, _, open) -> frameView.showHelp(open));
    // Places come one by one and none twice: comparing them, as for a change, is for nothing.
    path.place()
        .addListener(
            (InvalidationListener)
                _ -> Optional.ofNullable(path.place().get()).ifPresent(this::arrive));
  }

  /** Opens the window on its first screen. */
  public void open() {
    stage.setMaximized(!parts.windowed());
    // The screen first, so that the window's first picture is the whole one.
    path.begin();
    stage.show();
    parts.holding().window().inFront(stage);
  }

  /** Gets the screens to come ready, once the first one is painted; FX thread. */
  public void readAhead() {
    Fxml.readAhead(NEXT_SCREENS, frame.words().get());
  }

  public StudentPath path() {
    return path;
  }

  /** The language, size and colours of the window, as the student may change them. */
  public FrameViewModel frame() {
    return frame;
  }

  /** The exam's own scene, while an exam is open. */
  public Optional<Scene> examScene() {
    return exams.open().map(ExamStage::scene);
  }

  private void reframe() {
    frameView.clear();
    scene.getRoot().styleProperty().unbind();
    frameView = new FrameView(frame);
    scene.setRoot(frameView.root());
    Style.dress(scene, frame.look());
    Place place = path.place().get();
    if (place != null) {
      show(place);
    }
    frameView.showHelp(frame.helpOpen().get());
  }

  private void arrive(Place place) {
    boolean left = leaving;
    leaving = place instanceof Place.Leaving;
    if (left) {
      frame.look().reset();
      frame.words().set(Words.in(parts.profile().language()));
    }
    show(place);
  }

  private void show(Place place) {
    frame.step().set(step(place));
    frameView.showStep(step(place));
    frame.status().show(code(place));
    frame.staff().set(staffEntrance(place));
    frameView.show(view(place));
    frame.status().inExam(server(place));
    if (place instanceof Place.Scanning(var model)) {
      Painted.then(() -> model.prepare().ifPresent(exams::prepare));
    }
    if (place instanceof Place.InExam(var model)) {
      exams.show(model);
    } else {
      exams.close();
    }
  }

  /** Staff come in while nobody is signed in, and where the profile has a password for them. */
  private Optional<Runnable> staffEntrance(Place place) {
    boolean free = place instanceof Place.Checking || place instanceof Place.SigningIn;
    return parts
        .staff()
        .filter(administration -> free && administration.password().isPresent())
        .map(administration -> () -> openStaff(administration));
  }

  private void openStaff(Administration administration) {
    frame.helpOpen().set(false);
    AdminWindow opened = new AdminWindow(administration, this::closeStaff);
    staff = Optional.of(opened);
    stage.setScene(opened.scene());
  }

  private void closeStaff() {
    staff = Optional.empty();
    stage.setScene(scene);
  }

  private View view(Place place) {
    Words words = frame.words().get();
    return switch (place) {
      case Place.Checking(var model) -> new CheckView(model, words);
      case Place.SigningIn(var model) -> new SignInView(model, words);
      case Place.OnLoginPage(var model) -> new PageView(model, words);
      case Place.ChoosingChild(var model) -> new ChildView(model, words);
      case Place.SayingWho(var model) -> new WhoAmIView(model, words);
      case Place.NotOnRoster(var model) -> new NotOnRosterView(model, words);
      case Place.Resuming(var model) -> new ResumeView(model, words);
      case Place.ChoosingExam(var model) -> new ExamChoiceView(model, words);
      case Place.BeingTold(var model) -> new RecordedView(model, words);
      case Place.Launching(var model) -> new LaunchView(model, words);
      case Place.Scanning(var model) -> new ScanView(model, words);
      case Place.InExam(var model) -> new ExamRunningView(model, words);
      case Place.Finished(var model) -> new FinishedView(model, words);
      case Place.Leaving _ -> new LeavingView(words);
      case Place.InTrouble(var model) -> new ErrorView(model, words);
    };
  }

  private Step step(Place place) {
    return switch (place) {
      case Place.Checking _ -> Step.CHECK;
      case Place.SigningIn _,
          Place.OnLoginPage _,
          Place.ChoosingChild _,
          Place.SayingWho _,
          Place.NotOnRoster _ ->
          Step.SIGN_IN;
      case Place.Resuming _, Place.ChoosingExam _, Place.BeingTold _ -> Step.EXAM;
      case Place.Launching _, Place.Scanning _, Place.InExam _, Place.Finished _, Place.Leaving _ ->
          Step.START;
      case Place.InTrouble _ -> frame.step().get();
    };
  }

  private static Optional<URI> server(Place place) {
    return place instanceof Place.InExam(var model)
        ? Optional.of(model.server())
        : Optional.empty();
  }

  private static Optional<String> code(Place place) {
    return place instanceof Place.InTrouble(var model)
        ? Optional.of(model.why().fault().code())
        : Optional.empty();
  }

  /** Ends what is under way and closes both windows. FX thread. */
  @Override
  public void close() {
    staff.ifPresent(AdminWindow::close);
    exams.close();
    frameView.clear();
    path.close();
    frame.status().close();
    stage.close();
  }
}
