package org.eksamik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.eksamik.browser.DeviceUse;
import org.eksamik.capture.Device;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.exam.Admission;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Secret;
import org.eksamik.launch.Launch;
import org.eksamik.launch.LaunchProgress;
import org.eksamik.launch.LaunchSequence;
import org.eksamik.launch.LaunchStep;
import org.eksamik.launch.LaunchWatcher;
import org.eksamik.net.wireless.WirelessNetworks;
import org.eksamik.profile.EvidenceSettings;
import org.eksamik.ui.check.CheckView;
import org.eksamik.ui.check.CheckViewModel;
import org.eksamik.ui.check.PreCheck;
import org.eksamik.ui.child.ChildView;
import org.eksamik.ui.child.ChildViewModel;
import org.eksamik.ui.choice.ExamChoiceView;
import org.eksamik.ui.choice.ExamChoiceViewModel;
import org.eksamik.ui.error.ErrorView;
import org.eksamik.ui.error.ErrorViewModel;
import org.eksamik.ui.exam.ExamPage;
import org.eksamik.ui.exam.ExamRunningView;
import org.eksamik.ui.exam.ExamView;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.finished.Ending;
import org.eksamik.ui.finished.FinishedView;
import org.eksamik.ui.finished.FinishedViewModel;
import org.eksamik.ui.frame.FrameView;
import org.eksamik.ui.frame.FrameViewModel;
import org.eksamik.ui.frame.Step;
import org.eksamik.ui.frozen.FrozenView;
import org.eksamik.ui.frozen.FrozenViewModel;
import org.eksamik.ui.launch.LaunchView;
import org.eksamik.ui.launch.LaunchViewModel;
import org.eksamik.ui.launch.StepRow;
import org.eksamik.ui.leaving.LeavingView;
import org.eksamik.ui.page.PageView;
import org.eksamik.ui.page.PageViewModel;
import org.eksamik.ui.recorded.RecordedView;
import org.eksamik.ui.recorded.RecordedViewModel;
import org.eksamik.ui.recorded.Recording;
import org.eksamik.ui.resume.ResumeView;
import org.eksamik.ui.resume.ResumeViewModel;
import org.eksamik.ui.roster.NotOnRosterView;
import org.eksamik.ui.roster.NotOnRosterViewModel;
import org.eksamik.ui.scan.ScanView;
import org.eksamik.ui.scan.ScanViewModel;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.Style;
import org.eksamik.ui.scene.Theme;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.signin.SignInView;
import org.eksamik.ui.signin.SignInViewModel;
import org.eksamik.ui.status.StatusViewModel;
import org.eksamik.ui.status.Workstation;
import org.eksamik.ui.whoami.WhoAmIView;
import org.eksamik.ui.whoami.WhoAmIViewModel;
import org.eksamik.ui.wireless.WirelessState;
import org.eksamik.ui.wireless.WirelessView;
import org.eksamik.ui.wireless.WirelessViewModel;
import org.eksamik.ui.words.Words;
import org.eksamik.ui.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every screen in both languages, every theme and several sizes: no text is cut. */
class EveryScreenTest {
  private static final Workstation.Network LOST = new Workstation.Network.Down();
  private static final Workstation.Network ANSWERS =
      new Workstation.Network.Up(Duration.ofMillis(24));
  private static final String ORIGIN = "https://app.oqylyq.kz";
  private static final List<Device> DEVICES =
      List.of(FakeDevices.CAMERA, FakeDevices.MICROPHONE, FakeDevices.SCREEN);

  /** What the status line finds, also in the exam's bar. */
  private Workstation.Facts facts =
      new Workstation.Facts(ANSWERS, charge(81, false), Optional.empty());

  private final TestRoom room = new TestRoom();
  private final TestScreen screen = new TestScreen();
  private final Work work = screen.work(room.clock());
  private final List<LaunchViewModel> launches = new ArrayList<>();

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void closeWindows() throws Exception {
    launches.forEach(LaunchViewModel::close);
    FxToolkit.cleanupStages();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} x {3}, text {4}")
  @CsvSource({
    "et, LIGHT, 1024, 600, 1.0",
    "en, LIGHT, 1024, 600, 1.0",
    "et, LIGHT, 1920, 1080, 1.0",
    "et, DARK, 1024, 600, 1.0",
    "en, CONTRAST, 1024, 600, 1.0",
    "et, LIGHT, 1024, 600, 2.0",
    "ru, LIGHT, 1024, 600, 2.0",
    "kk, DARK, 1024, 600, 1.0",
    "zh, CONTRAST, 1024, 600, 1.0",
    "en, DARK, 1920, 1080, 1.5"
  })
  void cutsNoText(String language, Theme theme, int width, int height, double scale)
      throws Exception {
    Look look = new Look();
    look.theme().set(theme);
    look.scale().set(scale);
    Words words = Words.in(Locale.of(language));
    String set = language + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + scale;
    List<String> cut = new ArrayList<>();
    for (Map.Entry<String, Function<Words, View>> each : screens().entrySet()) {
      Scene scene =
          onScreen(
              () -> inFrame(each.getKey(), each.getValue().apply(words), words, look),
              width,
              height,
              look);
      cut.addAll(look(scene, set, each.getKey()));
    }
    for (Map.Entry<String, Supplier<ExamViewModel>> each : exams().entrySet()) {
      Scene scene =
          onScreen(
              () -> {
                ExamView view =
                    new ExamView(
                        each.getValue().get(),
                        words,
                        look,
                        status(),
                        wireless(each.getKey()),
                        room.events::add);
                return (Region) view.root();
              },
              width,
              height,
              look);
      cut.addAll(look(scene, set, each.getKey()));
    }
    FrozenViewModel frozen = new FrozenViewModel(() -> {}, () -> {}, work);
    Scene beside =
        onScreen(() -> (Region) new FrozenView(frozen, words).root(), width, height, look);
    cut.addAll(look(beside, set, "60-frozen"));
    for (Map.Entry<String, Supplier<WirelessViewModel>> each : choices().entrySet()) {
      Scene scene =
          onScreen(
              () ->
                  new StackPane(
                      Shown.inTheMiddle(
                          new WirelessView(each.getValue().get(), words, () -> {}).root())),
              width,
              height,
              look);
      cut.addAll(look(scene, set, each.getKey()));
    }
    assertThat(cut).isEmpty();
  }

  private List<String> look(Scene scene, String set, String name) {
    return fx(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      Pictures.take(scene, set + "/" + name);
      return Stream.concat(CutTexts.in(scene, name).stream(), UnnamedParts.in(scene, name).stream())
          .toList();
    });
  }

  private static Step step(String name) {
    return switch (name.charAt(0)) {
      case '0' -> Step.CHECK;
      case '1' -> Step.SIGN_IN;
      case '2' -> Step.EXAM;
      default -> Step.START;
    };
  }

  private Region inFrame(String name, View view, Words words, Look look) {
    FrameViewModel model =
        new FrameViewModel(
            new FrameViewModel.Setting("Matemaatika, ruum 204", true, true),
            words,
            look,
            status(),
            room.events::add);
    FrameView frame = new FrameView(model);
    frame.showStep(step(name));
    frame.show(view);
    if (name.contains("help")) {
      frame.showHelp(true);
    }
    return (Region) frame.root();
  }

  private StatusViewModel status() {
    StatusViewModel status = new StatusViewModel(_ -> facts, room.events::add, work);
    until(() -> !status.facts().get().equals(Workstation.Facts.UNKNOWN));
    return status;
  }

  private WirelessViewModel wireless(String screen) {
    WirelessViewModel wireless =
        new WirelessViewModel(
            screen.contains("wireless") ? new TestWireless() : WirelessNetworks.NONE,
            () -> {},
            room.events::add,
            work);
    until(() -> wireless.state().get() instanceof WirelessState.Choosing);
    return wireless;
  }

  private Map<String, Function<Words, View>> screens() {
    Map<String, Function<Words, View>> screens = new LinkedHashMap<>();
    screens.put("05-check", words -> new CheckView(checks(), words));
    screens.put("11-sign-in", words -> new SignInView(signIn(""), words));
    screens.put("12-sign-in-wrong", words -> new SignInView(signIn("wrong"), words));
    screens.put("13-sign-in-wait", words -> new SignInView(signIn("often"), words));
    screens.put("14-page", words -> new PageView(page(), words));
    screens.put(
        "15-child",
        words ->
            new ChildView(
                new ChildViewModel(List.of(TestRoom.MARI, TestRoom.MARI), _ -> {}, () -> {}),
                words));
    screens.put("16-who-am-i", words -> new WhoAmIView(whoAmI(), words));
    screens.put(
        "17-not-on-roster",
        words -> new NotOnRosterView(new NotOnRosterViewModel(TestRoom.MARI, () -> {}), words));
    screens.put("19-resume", words -> new ResumeView(resume(), words));
    screens.put("18-help", words -> new SignInView(signIn(""), words));
    screens.put("20-exams", words -> new ExamChoiceView(exams(2), words));
    screens.put("21-one-exam", words -> new ExamChoiceView(exams(1), words));
    screens.put(
        "22-recorded",
        words ->
            new RecordedView(
                new RecordedViewModel(room.math(), recording(), () -> {}, () -> {}), words));
    screens.put("30-launch", words -> new LaunchView(launching(), words));
    screens.put("31-scan", words -> new ScanView(scan(Duration.ofMinutes(4)), words));
    screens.put("32-scan-dead", words -> new ScanView(scan(Duration.ZERO), words));
    screens.put("33-running", words -> new ExamRunningView(exam(), words));
    for (Ending.How how : Ending.How.values()) {
      screens.put("34-finished-" + how, words -> new FinishedView(finished(how), words));
    }
    screens.put("35-leaving", LeavingView::new);
    screens.put("36-error", words -> new ErrorView(error(Fault.PROVIDER_BROKEN, true), words));
    screens.put("37-error-final", words -> new ErrorView(error(Fault.DEFECT, false), words));
    return screens;
  }

  private Map<String, Supplier<ExamViewModel>> exams() {
    Map<String, Supplier<ExamViewModel>> exams = new LinkedHashMap<>();
    exams.put("40-exam", this::exam);
    exams.put("41-exam-warning", () -> examAt(Duration.ofMinutes(150)));
    exams.put("42-exam-time-up", () -> examAt(Duration.ofHours(3)));
    exams.put(
        "43-exam-leave",
        () -> {
          ExamViewModel exam = exam();
          exam.leave();
          exam.confirm(Secret.of("guess"));
          until(exam.passwordRefused()::get);
          return exam;
        });
    exams.put(
        "44-exam-handed-in",
        () -> {
          ExamViewModel exam = exam();
          room.lastBrowser().watcher.opened(TestRoom.EXIT);
          return exam;
        });
    exams.put(
        "45-exam-not-loaded",
        () -> {
          ExamViewModel exam = exam();
          room.lastBrowser().watcher.failed(TestRoom.LINK, "no answer");
          return exam;
        });
    exams.put("46-exam-devices", () -> watched(examOfALongName()));
    exams.put("47-exam-missing", this::missed);
    exams.put("48-exam-network-lost", () -> found(LOST, 21));
    exams.put("49-exam-battery-20", () -> found(ANSWERS, 20));
    exams.put("50-exam-battery-10", () -> found(ANSWERS, 9));
    exams.put("51-exam-network-back", this::back);
    exams.put("52-exam-wireless", () -> watched(examOfALongName()));
    exams.put("53-exam-wireless-lost", () -> found(LOST, 81));
    return exams;
  }

  private static Optional<Workstation.Charge> charge(int percent, boolean charging) {
    return Optional.of(new Workstation.Charge(percent, charging));
  }

  private ExamViewModel watched(ExamViewModel exam) {
    DEVICES.forEach(
        device -> room.lastBrowser().watcher.device(new DeviceUse.Started(device, ORIGIN)));
    return exam;
  }

  private ExamViewModel missed() {
    ExamViewModel exam = watched(exam());
    facts = new Workstation.Facts(ANSWERS, charge(100, true), Optional.empty());
    DEVICES.forEach(device ->
        room.lastBrowser().watcher.device(new DeviceUse.Lost(device, ORIGIN, "unplugged")));
    return exam;
  }

  private ExamViewModel found(Workstation.Network network, int percent) {
    ExamViewModel exam = watched(examOfALongName());
    facts = new Workstation.Facts(network, charge(percent, false), Optional.empty());
    return exam;
  }

  private ExamViewModel back() {
    ExamViewModel exam = found(LOST, 81);
    exam.workstation(facts);
    facts = new Workstation.Facts(ANSWERS, charge(81, true), Optional.empty());
    return exam;
  }

  private Map<String, Supplier<WirelessViewModel>> choices() {
    Map<String, Supplier<WirelessViewModel>> choices = new LinkedHashMap<>();
    choices.put("61-wireless", () -> wireless("wireless"));
    choices.put("62-wireless-password", () -> chosen(0, WirelessState.Asking.class));
    choices.put(
        "63-wireless-wrong",
        () -> {
          WirelessViewModel wireless = chosen(0, WirelessState.Asking.class);
          wireless.password(Secret.of("guess"));
          until(() -> wireless.state().get() instanceof WirelessState.Asking(_, boolean no) && no);
          return wireless;
        });
    choices.put("64-wireless-joined", () -> chosen(1, WirelessState.Joined.class));
    choices.put("65-wireless-failed", () -> chosen(2, WirelessState.Failed.class));
    return choices;
  }

  private WirelessViewModel chosen(int row, Class<? extends WirelessState> then) {
    WirelessViewModel wireless = wireless("wireless");
    wireless.choose(TestWireless.NETWORKS.get(row));
    until(() -> then.isInstance(wireless.state().get()));
    return wireless;
  }

  private CheckViewModel checks() {
    CheckViewModel model =
        new CheckViewModel(
            List.of(
                new Check("Kaamera", PreCheck.State.PASS),
                new Check("Mikrofon", PreCheck.State.WARN),
                new Check("Võrk", PreCheck.State.FAIL)),
            work,
            () -> {});
    until(() -> model.outcome().get() == CheckViewModel.Outcome.FAILED);
    return model;
  }

  private SignInViewModel signIn(String password) {
    Parts parts = room.parts();
    SignInViewModel model =
        new SignInViewModel(
            new SignInViewModel.Ways(parts.pageLogin(), parts.passwordLogin()),
            new SignInViewModel.Ends(_ -> {}, _ -> {}, _ -> {}, _ -> {}),
            work);
    if (!password.isEmpty()) {
      model.login().set("mari.maasikas");
      model.password().set(password);
      model.signIn();
      until(() -> model.state().get() != SignInViewModel.State.CHECKING);
    }
    return model;
  }

  private PageViewModel page() {
    PageViewModel model =
        new PageViewModel(
            room.parts().pageLogin().orElseThrow(),
            room::browser,
            new PageViewModel.Ends(_ -> {}, _ -> {}, () -> {}),
            room.events::add,
            work);
    room.lastBrowser().watcher.opened(room.lastBrowser().open.orElseThrow());
    return model;
  }

  private ResumeViewModel resume() {
    return new ResumeViewModel(
        room.admission(room.math()), Optional.of(_ -> false), () -> {}, () -> {}, work);
  }

  private WhoAmIViewModel whoAmI() {
    return new WhoAmIViewModel(
        TestRoom.MARI, _ -> List.of(), new WhoAmIViewModel.Ends(_ -> {}, _ -> {}, () -> {}), work);
  }

  private ExamChoiceViewModel exams(int many) {
    List<Admission> admissions =
        List.of(room.admission(room.math()), room.admission(room.english()));
    return new ExamChoiceViewModel(
        TestRoom.MARI, admissions.subList(0, many), _ -> {}, () -> {}, work);
  }

  private Recording recording() {
    return Recording.of(
            new EvidenceSettings(true, true, true, 100), room.profile().browser(), room.math())
        .orElseThrow();
  }

  private LaunchViewModel launching() {
    LaunchStep waits =
        new LaunchStep() {
          @Override
          public String name() {
            return "ask-provider";
          }

          @Override
          public void perform(LaunchProgress progress) throws ExamException {
            try {
              TimeUnit.HOURS.sleep(1);
            } catch (InterruptedException _) {
              throw ExamException.of(Fault.CANCELLED);
            }
          }
        };
    List<LaunchStep> steps = new ArrayList<>(room.launch().steps());
    steps.set(1, waits);
    LaunchViewModel model =
        new LaunchViewModel(
            room.admission(room.math()),
            _ -> new LaunchSequence(steps, room.events::add),
            Optional.empty(),
            new LaunchViewModel.Ends(_ -> {}, _ -> {}, () -> {}),
            work);
    launches.add(model);
    until(() -> model.steps().get(1).state().get() instanceof StepRow.State.Running);
    room.now = room.now.plusSeconds(4);
    screen.beat();
    room.now = TestRoom.NOW;
    return model;
  }

  private Launch.Ready ready() {
    return (Launch.Ready) room.launch().launch(room.admission(room.math()), new LaunchWatcher() {});
  }

  private ScanViewModel scan(Duration life) {
    room.linkLives = Optional.of(life);
    return new ScanViewModel(ready(), new ScanViewModel.Ends(() -> {}, () -> {}, () -> {}), work);
  }

  private ExamViewModel exam() {
    facts = new Workstation.Facts(ANSWERS, charge(81, false), Optional.empty());
    ExamPage page =
        new ExamPage(
            room.profile().allowList(room.profile().exam("math").orElseThrow()),
            ready().link(),
            room::browser,
            room.events::add);
    ExamViewModel model =
        new ExamViewModel(
            room.admission(room.math()),
            page,
            Optional.of(_ -> false),
            _ -> {},
            room.events::add,
            work);
    room.lastBrowser().watcher.opened(TestRoom.LINK);
    return model;
  }

  private ExamViewModel examOfALongName() {
    Person usual = room.signedIn;
    room.signedIn =
        new Person(
            usual.login(),
            usual.id(),
            "Maximilian-Aleksander Bartholomäus",
            "von Wistinghausen-Mäekivi",
            usual.idcode(),
            usual.group(),
            usual.school(),
            usual.logoutAddress());
    ExamViewModel exam = exam();
    room.signedIn = usual;
    return exam;
  }

  private ExamViewModel examAt(Duration sinceStart) {
    ExamViewModel model = exam();
    room.now =
        room.math()
            .times()
            .startsAt()
            .map(OffsetDateTime::toInstant)
            .orElseThrow()
            .plus(sinceStart);
    screen.beat();
    room.now = TestRoom.NOW;
    return model;
  }

  private FinishedViewModel finished(Ending.How how) {
    return new FinishedViewModel(
        TestRoom.MARI,
        new Ending(room.math(), how, TestRoom.NOW, TestRoom.NOW.plusSeconds(5400)),
        Optional.of(recording()),
        () -> {});
  }

  private static ErrorViewModel error(Fault fault, boolean again) {
    Optional<Runnable> retry = again ? Optional.of(() -> {}) : Optional.empty();
    return new ErrorViewModel(
        ExamException.of(fault).with("provider", "oqylyq").with("detail", "status 500"),
        retry,
        () -> {});
  }

  private void until(BooleanSupplier condition) {
    try {
      screen.until(condition);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static Scene onScreen(Supplier<Region> root, int width, int height, Look look) {
    return fx(() -> {
      Scene scene = new Scene(root.get(), width, height);
      Style.loadFonts();
      Style.dress(scene, look);
      // The Headless platform's screen is smaller than the largest size: that one has no window.
      if (width <= 1024) {
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
      }
      return scene;
    });
  }

  private static <T> T fx(Callable<T> change) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, change);
  }

  private record Check(String name, State state) implements PreCheck, PreCheck.Finding {
    @Override
    public String title(Locale language) {
      return name;
    }

    @Override
    public PreCheck.Finding look() {
      return this;
    }

    @Override
    public String whatToDo(Locale language) {
      return "Vaata, kas juhe on korralikult pistikus, ja kontrolli siis uuesti.";
    }
  }
}
