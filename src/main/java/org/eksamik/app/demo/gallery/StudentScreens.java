package org.eksamik.app.demo.gallery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.eksamik.app.check.BeforeSignIn;
import org.eksamik.capture.Device;
import org.eksamik.capture.SharedDevices;
import org.eksamik.doctor.Check;
import org.eksamik.doctor.Doctor;
import org.eksamik.doctor.Finding;
import org.eksamik.exam.Admission;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.ui.check.CameraPicture;
import org.eksamik.ui.check.CheckView;
import org.eksamik.ui.check.CheckViewModel;
import org.eksamik.ui.check.LiveSign;
import org.eksamik.ui.check.MicrophoneLevel;
import org.eksamik.ui.check.PreCheck;
import org.eksamik.ui.check.Preview;
import org.eksamik.ui.child.ChildView;
import org.eksamik.ui.child.ChildViewModel;
import org.eksamik.ui.choice.ExamChoiceView;
import org.eksamik.ui.choice.ExamChoiceViewModel;
import org.eksamik.ui.error.ErrorView;
import org.eksamik.ui.error.ErrorViewModel;
import org.eksamik.ui.exam.ExamAhead;
import org.eksamik.ui.exam.ExamRunningView;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.finished.Ending;
import org.eksamik.ui.finished.FinishedView;
import org.eksamik.ui.finished.FinishedViewModel;
import org.eksamik.ui.frame.FrameView;
import org.eksamik.ui.frame.FrameViewModel;
import org.eksamik.ui.frame.Step;
import org.eksamik.ui.launch.LaunchView;
import org.eksamik.ui.launch.LaunchViewModel;
import org.eksamik.ui.launch.StepRow;
import org.eksamik.ui.leaving.LeavingView;
import org.eksamik.ui.page.PageView;
import org.eksamik.ui.page.PageViewModel;
import org.eksamik.ui.recorded.RecordedView;
import org.eksamik.ui.recorded.RecordedViewModel;
import org.eksamik.ui.resume.ResumeView;
import org.eksamik.ui.resume.ResumeViewModel;
import org.eksamik.ui.roster.NotOnRosterView;
import org.eksamik.ui.roster.NotOnRosterViewModel;
import org.eksamik.ui.scan.ScanView;
import org.eksamik.ui.scan.ScanViewModel;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.signin.SignInView;
import org.eksamik.ui.signin.SignInViewModel;
import org.eksamik.ui.whoami.WhoAmIView;
import org.eksamik.ui.whoami.WhoAmIViewModel;
import org.eksamik.ui.words.Words;

/** The student's way, in the frame. */
final class StudentScreens {
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final Map<String, String> FACTS = Map.of("host", "api.oqylyq.kz", "code", "E-101");

  private final Sample sample;

  private StudentScreens(Sample sample) {
    this.sample = sample;
  }

  static List<Exhibit> all() {
    List<Exhibit> all = new ArrayList<>();
    all.add(exhibit("03-check-running", (on, words) -> new CheckView(on.checks("looking"), words)));
    all.add(
        exhibit(
            "04-check-warned",
            (on, words) -> new CheckView(on.checks("pass", "pass", "warn"), words)));
    all.add(
        exhibit(
            "05-check", (on, words) -> new CheckView(on.checks("pass", "warn", "fail"), words)));
    all.add(exhibit("06-check-seat", (on, words) -> new CheckView(on.seat(true), words)));
    all.add(exhibit("07-check-dark", (on, words) -> new CheckView(on.seat(false), words)));
    all.add(exhibit("11-sign-in", (on, words) -> new SignInView(on.signIn(""), words)));
    all.add(exhibit("12-sign-in-wrong", (on, words) -> new SignInView(on.signIn("wrong"), words)));
    all.add(exhibit("13-sign-in-wait", (on, words) -> new SignInView(on.signIn("often"), words)));
    all.add(exhibit("14-page", (on, words) -> new PageView(on.page(), words)));
    all.add(exhibit("15-child", (_, words) -> new ChildView(children(), words)));
    all.add(exhibit("16-who-am-i", (on, words) -> new WhoAmIView(on.whoAmI(), words)));
    all.add(exhibit("17-not-on-roster", (_, words) -> new NotOnRosterView(stranger(), words)));
    all.add(exhibit("18-help", (on, words) -> new SignInView(on.signIn(""), words)));
    all.add(exhibit("19-resume", (on, words) -> new ResumeView(on.resume(), words)));
    all.add(exhibit("20-exams", (on, words) -> new ExamChoiceView(on.exams(2), words)));
    all.add(exhibit("21-one-exam", (on, words) -> new ExamChoiceView(on.exams(1), words)));
    all.add(exhibit("22-recorded", (_, words) -> new RecordedView(recorded(), words)));
    all.add(exhibit("30-launch", (on, words) -> new LaunchView(on.launching(), words)));
    all.add(exhibit("31-scan", (on, words) -> new ScanView(on.scan(Duration.ofMinutes(4)), words)));
    all.add(exhibit("32-scan-dead", (on, words) -> new ScanView(on.scan(Duration.ZERO), words)));
    all.add(exhibit("33-running", (on, words) -> new ExamRunningView(on.exam(), words)));
    for (Ending.How how : Ending.How.values()) {
      all.add(exhibit("34-finished-" + how, (_, words) -> new FinishedView(finished(how), words)));
    }
    all.add(exhibit("35-leaving", (_, words) -> new LeavingView(words)));
    all.add(
        exhibit(
            "36-error", (_, words) -> new ErrorView(error(Fault.PROVIDER_BROKEN, true), words)));
    all.add(
        exhibit("37-error-final", (_, words) -> new ErrorView(error(Fault.DEFECT, false), words)));
    return List.copyOf(all);
  }

  private static Exhibit exhibit(String name, BiFunction<StudentScreens, Words, View> screen) {
    return new Exhibit(
        name,
        (sample, dress) -> {
          StudentScreens on = new StudentScreens(sample);
          return on.inFrame(name, screen.apply(on, dress.words()), dress);
        });
  }

  private Parent inFrame(String name, View view, Dress dress) {
    FrameView frame =
        new FrameView(
            new FrameViewModel(
                new FrameViewModel.Setting("Matemaatika, ruum 204", true, true),
                dress.words(),
                dress.look(),
                sample.status(Sample.USUAL),
                _ -> {}));
    frame.showStep(
        switch (name.charAt(0)) {
          case '0' -> Step.CHECK;
          case '1' -> Step.SIGN_IN;
          case '2' -> Step.EXAM;
          default -> Step.START;
        });
    frame.show(view);
    sample.atEnd(view::close);
    if (name.endsWith("help")) {
      frame.showHelp(true);
    }
    return frame.root();
  }

  /** One check for each of the states. */
  private CheckViewModel checks(String... states) {
    List<String> names = List.of("camera", "microphone", "network.oqylyq");
    List<PreCheck> checks = new ArrayList<>();
    for (int each = 0; each < names.size(); each++) {
      String state = states[Math.min(each, states.length - 1)];
      checks.add(
          new BeforeSignIn(
              new Known(names.get(each), state, Optional.empty()), new Doctor(PATIENCE), _ -> {}));
    }
    CheckViewModel model = new CheckViewModel(checks, Optional.empty(), sample.work, () -> {});
    if (!states[0].equals("looking")) {
      sample.screen.until(() -> model.outcome().get() != CheckViewModel.Outcome.RUNNING);
    }
    return model;
  }

  /** Somebody looks at themselves; four seconds and more have passed. */
  private CheckViewModel seat(boolean works) {
    List<PreCheck> checks =
        Stream.of(Device.Kind.CAMERA, Device.Kind.MICROPHONE)
            .<PreCheck>map(kind ->
                new BeforeSignIn(
                    new Known(kind.name().toLowerCase(Locale.ROOT), "pass", Optional.of(kind)),
                    new Doctor(PATIENCE),
                    _ -> {}))
            .toList();
    Preview preview = new Preview(new SharedDevices(new SampleSeat(works)), _ -> {});
    CheckViewModel model = new CheckViewModel(checks, Optional.of(preview), sample.work, () -> {});
    sample.atEnd(model::close);
    sample.screen.until(() ->
        model.outcome().get() == CheckViewModel.Outcome.READY
            && model.rows().stream()
                .flatMap(row -> row.sign().stream())
                .allMatch(sign -> shows(sign, works)));
    sample.screen.at(Sample.NOW.plusSeconds(6));
    return model;
  }

  private static boolean shows(LiveSign sign, boolean works) {
    return switch (sign) {
      case CameraPicture camera -> camera.picture().get().isPresent();
      case MicrophoneLevel microphone ->
          microphone.live().get() && microphone.level().get() > 0 == works;
    };
  }

  private SignInViewModel signIn(String password) {
    SignInViewModel model =
        new SignInViewModel(
            new SignInViewModel.Ways(
                Optional.of(new SampleLogins.Page()), Optional.of(new SampleLogins.Accounts())),
            new SignInViewModel.Ends(_ -> {}, _ -> {}, _ -> {}, _ -> {}),
            sample.work);
    if (!password.isEmpty()) {
      model.login().set("mari.maasikas");
      model.password().set(password);
      model.signIn();
      sample.screen.until(() -> model.state().get() != SignInViewModel.State.CHECKING);
    }
    return model;
  }

  private PageViewModel page() {
    PageViewModel model =
        new PageViewModel(
            new SampleLogins.Page(),
            sample::browser,
            new PageViewModel.Ends(_ -> {}, _ -> {}, () -> {}),
            _ -> {},
            sample.work);
    sample.page().opened(SampleLogins.Page.ADDRESS);
    return model;
  }

  private static ChildViewModel children() {
    return new ChildViewModel(List.of(Sample.MARI, Sample.LONG_NAME), _ -> {}, () -> {});
  }

  private static NotOnRosterViewModel stranger() {
    return new NotOnRosterViewModel(Sample.MARI, () -> {});
  }

  private ResumeViewModel resume() {
    return new ResumeViewModel(
        Sample.admission(Sample.MARI, Sample.math()),
        Optional.of(_ -> false),
        () -> {},
        () -> {},
        sample.work);
  }

  private WhoAmIViewModel whoAmI() {
    return new WhoAmIViewModel(
        Sample.MARI,
        _ -> List.of(),
        new WhoAmIViewModel.Ends(_ -> {}, _ -> {}, () -> {}),
        sample.work);
  }

  private ExamChoiceViewModel exams(int many) {
    List<Admission> admissions =
        List.of(
            Sample.admission(Sample.MARI, Sample.math()),
            Sample.admission(Sample.MARI, Sample.english()));
    return new ExamChoiceViewModel(
        Sample.MARI, admissions.subList(0, many), _ -> {}, () -> {}, sample.work);
  }

  private static RecordedViewModel recorded() {
    return new RecordedViewModel(Sample.math(), Sample.recording(), () -> {}, () -> {});
  }

  /** The second step has taken four seconds. */
  private LaunchViewModel launching() {
    LaunchViewModel model =
        new LaunchViewModel(
            Sample.admission(Sample.MARI, Sample.math()),
            _ -> sample.waiting(),
            Optional.empty(),
            new LaunchViewModel.Ends(_ -> {}, _ -> {}, () -> {}),
            sample.work);
    sample.atEnd(model::close);
    sample.screen.until(() -> model.steps().get(1).state().get() instanceof StepRow.State.Running);
    sample.screen.at(Sample.NOW.plusSeconds(4));
    return model;
  }

  private ScanViewModel scan(Duration life) {
    return new ScanViewModel(
        sample.ready(Optional.of(life)),
        new ExamAhead(this::exam),
        new ScanViewModel.Ends(_ -> {}, () -> {}, () -> {}),
        sample.work);
  }

  private ExamViewModel exam() {
    return new ExamScreens(sample).exam(Sample.MARI);
  }

  private static FinishedViewModel finished(Ending.How how) {
    return new FinishedViewModel(
        Sample.MARI,
        new Ending(Sample.math(), how, Sample.NOW, Sample.NOW.plusSeconds(5400)),
        Optional.of(Sample.recording()),
        () -> {});
  }

  private static ErrorViewModel error(Fault fault, boolean again) {
    Optional<Runnable> retry = again ? Optional.of(() -> {}) : Optional.empty();
    return new ErrorViewModel(
        ExamException.of(fault).with("provider", "oqylyq").with("detail", "status 500"),
        retry,
        () -> {});
  }

  /** A check that has found this. */
  private record Known(String name, String state, Optional<Device.Kind> needs) implements Check {
    @Override
    public Finding look() {
      return switch (state) {
        case "looking" -> forever();
        case "warn" -> new Finding(Finding.State.WARN, wrong(), FACTS);
        case "fail" -> new Finding(Finding.State.FAIL, wrong(), FACTS);
        default -> new Finding(Finding.State.PASS, "pass", Map.of());
      };
    }

    private String wrong() {
      return name.startsWith("network") ? "closed" : "none";
    }

    private static Finding forever() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("nobody looks at this any more");
    }
  }
}
