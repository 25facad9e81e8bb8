package org.eksamik.ui;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Event;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.School;
import org.eksamik.exam.Secret;
import org.eksamik.kiosk.UnfinishedExams;
import org.eksamik.launch.AskProvider;
import org.eksamik.launch.CheckTimes;
import org.eksamik.launch.LaunchProgress;
import org.eksamik.launch.LaunchSequence;
import org.eksamik.launch.LaunchStep;
import org.eksamik.login.LoginMethod;
import org.eksamik.login.PageLogin;
import org.eksamik.login.PasswordLogin;
import org.eksamik.login.SignIn;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.BrowserSettings;
import org.eksamik.profile.EvidenceSettings;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.KioskSettings;
import org.eksamik.profile.LoginSettings;
import org.eksamik.profile.Profile;
import org.eksamik.profile.WatchSettings;
import org.eksamik.provider.ExamProvider;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.check.PreCheck;
import org.eksamik.ui.check.Preview;
import org.eksamik.ui.exam.ExamPage;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.held.Alarm;
import org.eksamik.ui.held.HeldWindow;
import org.eksamik.ui.held.Holding;
import org.eksamik.ui.status.Workstation;
import org.eksamik.ui.work.Work;

/** A room with two exams, two ways to sign in, and small parts in place of servers and pages. */
final class TestRoom {
  static final Instant NOW = Instant.parse("2026-05-04T07:02:00Z");
  static final Person MARI =
      new Person(
          "local",
          Optional.of("mari"),
          "Mari",
          "Maasikas",
          Optional.empty(),
          Optional.of("12a"),
          Optional.of(new School("demo", "Näidiskooli gümnaasium")),
          Optional.empty());
  static final URI EXIT = URI.create("https://lms.example/done");
  static final URI LINK = URI.create("https://app.oqylyq.kz/proctor/open?token=secret-0123456789");

  final List<Event> events = new CopyOnWriteArrayList<>();
  final List<TestBrowser> browsers = new ArrayList<>();
  final List<String> undone = new CopyOnWriteArrayList<>();
  final List<PreCheck> checks = new ArrayList<>();
  Optional<Preview> preview = Optional.empty();
  Instant now = NOW;
  Optional<ExamException> providerFails = Optional.empty();
  Optional<Duration> linkLives = Optional.of(Duration.ofMinutes(5));
  Person signedIn = MARI;
  EvidenceSettings evidence = EvidenceSettings.EVENTS_ONLY;
  Proctoring proctoring = new Proctoring(true, true, true, false);
  Optional<URI> exit = Optional.of(EXIT);
  Optional<String> quitPassword = Optional.empty();
  boolean onRoster = true;
  UnfinishedExams unfinished = new UnfinishedExams(Path.of("target", "no-exam"), () -> now);
  KioskSettings.Resume resume = KioskSettings.Resume.STUDENT;
  Optional<Administration> staff = Optional.empty();
  List<LoginMethod> logins = List.of(new StuudiumPage(), new LocalAccounts());

  Exam math() {
    return new Exam(
        "math",
        "Matemaatika, 12. klass",
        "oqylyq",
        exit,
        new ExamTimes(
            Optional.of(OffsetDateTime.ofInstant(NOW.minusSeconds(120), ZoneOffset.UTC)),
            Optional.of(Duration.ofMinutes(180)),
            List.of(Duration.ofMinutes(30), Duration.ofMinutes(5)),
            ExamTimes.TimeUp.WARN),
        proctoring);
  }

  Exam english() {
    return new Exam(
        "english",
        "Inglise keel",
        "onlineexammaker",
        Optional.empty(),
        new ExamTimes(
            Optional.of(OffsetDateTime.ofInstant(NOW.plusSeconds(7200), ZoneOffset.UTC)),
            Optional.of(Duration.ofMinutes(90)),
            List.of(),
            ExamTimes.TimeUp.WARN),
        Proctoring.NONE);
  }

  Admission admission(Exam exam) {
    return new Admission(
        signedIn,
        exam,
        new Candidate(
            "1",
            "Mari",
            "Maasikas",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of()),
        Duration.ZERO);
  }

  Profile profile() {
    return new Profile(
        "Matemaatika, ruum 204",
        Locale.of("et"),
        new LoginSettings(Optional.empty(), true),
        Optional.empty(),
        false,
        NetworkSettings.SYSTEM,
        List.of(),
        List.of(
            new ExamSettings.Oqylyq(
                math(),
                7,
                URI.create("https://lms.example/exam/1"),
                new ExamSettings.Oqylyq.Group(12, "12A", Optional.empty()),
                Map.of()),
            new ExamSettings.OnlineExamMaker(english(), Optional.of("3506"), false, 5)),
        new BrowserSettings(
            List.of("https://*.oqylyq.kz"),
            List.of(),
            List.of(),
            List.of(),
            BrowserSettings.Clipboard.ISOLATED),
        new KioskSettings(true, quitPassword, List.of(), 1, resume, WatchSettings.USUAL),
        evidence,
        Optional.empty(),
        "");
  }

  InstantSource clock() {
    return () -> now;
  }

  Parts parts() {
    return new Parts(
        profile(),
        logins,
        _ -> onRoster ? List.of(admission(math()), admission(english())) : List.of(),
        _ -> launch(),
        this::browser,
        checks,
        preview,
        _ ->
            new Workstation.Facts(
                new Workstation.Network.Up(Duration.ofMillis(24)),
                Optional.of(new Workstation.Charge(81, false)),
                Optional.empty()),
        typed -> typed.reveal().equals("quit"),
        events::add,
        clock(),
        true,
        true,
        new Holding(new HeldWindow(), unfinished, new Alarm()),
        staff);
  }

  LaunchSequence launch() {
    return new LaunchSequence(
        List.of(new CheckTimes(clock()), new AskProvider(provider()), new Held()), events::add);
  }

  private ExamProvider provider() {
    return new ExamProvider() {
      @Override
      public String name() {
        return "oqylyq";
      }

      @Override
      public ExamLink link(Candidate candidate, Exam exam) throws ExamException {
        if (providerFails.isPresent()) {
          throw providerFails.get();
        }
        return new ExamLink("oqylyq", LINK, linkLives.map(now::plus), Optional.empty());
      }
    };
  }

  /** The exam in mathematics with this room's browsers, not begun. */
  ExamViewModel exam(ExamLink link, Work work) {
    return new ExamViewModel(
        admission(math()),
        new ExamPage(
            profile().allowList(profile().exam("math").orElseThrow()),
            link,
            this::browser,
            events::add),
        Optional.empty(),
        _ -> {},
        events::add,
        work);
  }

  /** The same on a screen of its own. */
  ExamViewModel exam() {
    return exam(
        new ExamLink("oqylyq", LINK, Optional.empty(), Optional.empty()),
        new TestScreen().work(clock()));
  }

  TestBrowser browser(BrowserRules rules, BrowserWatcher watcher) {
    TestBrowser browser = new TestBrowser(rules, watcher);
    browsers.add(browser);
    return browser;
  }

  TestBrowser lastBrowser() {
    return browsers.getLast();
  }

  List<Event.Kind> told() {
    return events.stream().map(Event::kind).toList();
  }

  /** A page that shows its address and goes where the test sends it. */
  static final class TestBrowser implements ExamBrowser {
    final BrowserRules rules;
    final BrowserWatcher watcher;
    private final StackPane view = new StackPane();
    Optional<URI> open = Optional.empty();
    boolean closed;

    /** How often it was told to load a page. */
    int loads;

    TestBrowser(BrowserRules rules, BrowserWatcher watcher) {
      this.rules = rules;
      this.watcher = watcher;
    }

    @Override
    public Node view() {
      // Made here, since controls need the toolkit that plain tests do without.
      open.ifPresent(address -> view.getChildren().setAll(new Label(address.getHost())));
      return view;
    }

    @Override
    public void open(URI address) {
      loads++;
      open = Optional.of(address);
    }

    @Override
    public void reload() {
      open.ifPresent(this::open);
    }

    @Override
    public void zoom(double factor) {
      view.setScaleX(factor);
    }

    @Override
    public String evaluate(String script) {
      return "";
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** The step that notes when it is taken back. */
  private final class Held implements LaunchStep {
    @Override
    public String name() {
      return "held";
    }

    @Override
    public void perform(LaunchProgress progress) {}

    @Override
    public void undo(LaunchProgress progress) {
      undone.add("held");
    }
  }

  private final class LocalAccounts implements PasswordLogin {
    @Override
    public String name() {
      return "local";
    }

    @Override
    public Person signIn(String login, Secret password) throws ExamException {
      return switch (password.reveal()) {
        case "right" -> signedIn;
        case "often" -> throw ExamException.of(Fault.TOO_MANY_ATTEMPTS).with("seconds", "12");
        default -> throw ExamException.of(Fault.WRONG_PASSWORD);
      };
    }
  }

  private final class StuudiumPage implements PageLogin {
    @Override
    public String name() {
      return "stuudium";
    }

    @Override
    public List<String> allowedAddresses() {
      return List.of("https://*.ope.ee");
    }

    @Override
    public Visit begin() {
      return new Visit() {
        @Override
        public URI start() {
          return URI.create("https://api.ope.ee/v1.1/auth?state=one");
        }

        @Override
        public boolean isCallback(URI address) {
          return address.getHost().equals("school.example");
        }

        @Override
        public SignIn complete(URI callback) throws ExamException {
          if (callback.getQuery().contains("denied")) {
            throw ExamException.of(Fault.LOGIN_DENIED);
          }
          return callback.getQuery().contains("parent")
              ? new SignIn.Parent(signedIn, List.of(signedIn, signedIn))
              : new SignIn.Student(signedIn);
        }
      };
    }
  }
}
