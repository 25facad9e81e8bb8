package org.eksamik.app.demo.gallery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.School;
import org.eksamik.launch.AskProvider;
import org.eksamik.launch.CheckTimes;
import org.eksamik.launch.Launch;
import org.eksamik.launch.LaunchProgress;
import org.eksamik.launch.LaunchSequence;
import org.eksamik.launch.LaunchStep;
import org.eksamik.launch.LaunchWatcher;
import org.eksamik.net.wireless.WirelessNetworks;
import org.eksamik.profile.AllowList;
import org.eksamik.profile.BrowserSettings;
import org.eksamik.profile.EvidenceSettings;
import org.eksamik.provider.ExamProvider;
import org.eksamik.ui.exam.ExamPage;
import org.eksamik.ui.recorded.Recording;
import org.eksamik.ui.status.StatusViewModel;
import org.eksamik.ui.status.Workstation;
import org.eksamik.ui.wireless.WirelessState;
import org.eksamik.ui.wireless.WirelessViewModel;
import org.eksamik.ui.work.Work;

/** The people, exams and parts that the screens are shown with: the same at every time. */
final class Sample {
  static final Instant NOW = Instant.parse("2026-05-04T07:02:00Z");
  static final URI EXIT = URI.create("https://lms.example/done");
  static final URI LINK = URI.create("https://app.oqylyq.kz/proctor/open?sample=1234567890");
  static final Workstation.Facts USUAL = facts(true, 81, false);
  static final Person MARI = person("Mari", "Maasikas");
  static final Person LONG_NAME =
      person("Maximilian-Aleksander Bartholomäus", "von Wistinghausen-Mäekivi");

  final StillScreen screen = new StillScreen(NOW);
  final Work work = screen.work();
  private final List<Runnable> ends = new ArrayList<>();
  private Optional<SamplePage> lastPage = Optional.empty();

  private static Person person(String first, String last) {
    return new Person(
        "local",
        Optional.of("mari"),
        first,
        last,
        Optional.empty(),
        Optional.of("12a"),
        Optional.of(new School("demo", "Näidiskooli gümnaasium")),
        Optional.empty());
  }

  static Workstation.Facts facts(boolean network, int percent, boolean charging) {
    return new Workstation.Facts(
        network
            ? new Workstation.Network.Up(Duration.ofMillis(24))
            : new Workstation.Network.Down(),
        Optional.of(new Workstation.Charge(percent, charging)),
        Optional.empty());
  }

  static Exam math() {
    return new Exam(
        "math",
        "Matemaatika, 12. klass",
        "oqylyq",
        Optional.of(EXIT),
        times(NOW.minusSeconds(120), 180, List.of(Duration.ofMinutes(30), Duration.ofMinutes(5))),
        new Proctoring(true, true, true, false));
  }

  static Exam english() {
    return new Exam(
        "english",
        "English, B2",
        "onlineexammaker",
        Optional.empty(),
        times(NOW.plusSeconds(7200), 90, List.of()),
        Proctoring.NONE);
  }

  private static ExamTimes times(Instant start, int minutes, List<Duration> warnings) {
    return new ExamTimes(
        Optional.of(OffsetDateTime.ofInstant(start, ZoneOffset.UTC)),
        Optional.of(Duration.ofMinutes(minutes)),
        warnings,
        ExamTimes.TimeUp.WARN);
  }

  static Admission admission(Person person, Exam exam) {
    Candidate candidate =
        new Candidate(
            "1",
            person.firstName(),
            person.lastName(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    return new Admission(person, exam, candidate, Duration.ZERO);
  }

  static Recording recording() {
    BrowserSettings pages =
        new BrowserSettings(
            List.of(), List.of(), List.of(), List.of(), BrowserSettings.Clipboard.ISOLATED);
    return Recording.of(new EvidenceSettings(true, true, true, 100), pages, math()).orElseThrow();
  }

  /** What the status line finds is already found. */
  StatusViewModel status(Workstation.Facts facts) {
    StatusViewModel status = new StatusViewModel(_ -> facts, _ -> {}, work);
    screen.until(() -> !status.facts().get().equals(Workstation.Facts.UNKNOWN));
    return status;
  }

  WirelessViewModel wireless(WirelessNetworks networks) {
    WirelessViewModel wireless = new WirelessViewModel(networks, () -> {}, _ -> {}, work);
    screen.until(() -> wireless.state().get() instanceof WirelessState.Choosing);
    return wireless;
  }

  SamplePage browser(BrowserRules rules, BrowserWatcher watcher) {
    SamplePage page = new SamplePage(watcher);
    lastPage = Optional.of(page);
    return page;
  }

  /** Who hears of what happens in the page that was made last. */
  BrowserWatcher page() {
    return lastPage.orElseThrow().watcher();
  }

  ExamPage examPage() {
    return new ExamPage(
        AllowList.originsOf(List.of(LINK, EXIT)),
        ready(Optional.empty()).link(),
        this::browser,
        _ -> {});
  }

  /** A launch that has gone well. */
  Launch.Ready ready(Optional<Duration> life) {
    ExamLink link = new ExamLink("oqylyq", LINK, life.map(NOW::plus), Optional.empty());
    LaunchSequence launch =
        new LaunchSequence(
            List.of(new CheckTimes(screen::now), new AskProvider(provider(link))), _ -> {});
    return (Launch.Ready) launch.launch(admission(MARI, math()), new LaunchWatcher() {});
  }

  /** A launch whose provider does not answer. */
  LaunchSequence waiting() {
    return new LaunchSequence(
        List.of(
            new CheckTimes(screen::now),
            new Forever("ask-provider"),
            new Forever("check-link"),
            new Forever("start-recorder"),
            new Forever("hold-workstation")),
        _ -> {});
  }

  private static ExamProvider provider(ExamLink link) {
    return new ExamProvider() {
      @Override
      public String name() {
        return "oqylyq";
      }

      @Override
      public ExamLink link(Candidate candidate, Exam exam) {
        return link;
      }
    };
  }

  /** What is to be done when nobody looks any more. */
  void atEnd(Runnable end) {
    ends.add(end);
  }

  void close() {
    ends.forEach(Runnable::run);
    ends.clear();
  }

  /** Waits until it is told to stop. */
  private record Forever(String name) implements LaunchStep {
    @Override
    public void perform(LaunchProgress progress) throws ExamException {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException _) {
        throw ExamException.of(Fault.CANCELLED);
      }
    }
  }
}
