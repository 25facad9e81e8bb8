package org.eksamik.ui;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Event;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Secret;
import org.eksamik.launch.Launch;
import org.eksamik.login.PageLogin;
import org.eksamik.login.SignIn;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.KioskSettings;
import org.eksamik.ui.check.CheckViewModel;
import org.eksamik.ui.child.ChildViewModel;
import org.eksamik.ui.choice.ExamChoiceViewModel;
import org.eksamik.ui.error.ErrorViewModel;
import org.eksamik.ui.exam.ExamAhead;
import org.eksamik.ui.exam.ExamPage;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.finished.Ending;
import org.eksamik.ui.finished.FinishedViewModel;
import org.eksamik.ui.launch.LaunchViewModel;
import org.eksamik.ui.leaving.LeavingViewModel;
import org.eksamik.ui.page.PageViewModel;
import org.eksamik.ui.recorded.RecordedViewModel;
import org.eksamik.ui.recorded.Recording;
import org.eksamik.ui.resume.ResumeViewModel;
import org.eksamik.ui.roster.NotOnRosterViewModel;
import org.eksamik.ui.scan.ScanViewModel;
import org.eksamik.ui.signin.SignInViewModel;
import org.eksamik.ui.whoami.WhoAmIViewModel;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/**
 * Leads one student after another from sign-in to a place made ready. The only one who knows what
 * comes after what; belongs to the thread of the screens.
 */
public final class StudentPath implements AutoCloseable {
  private final Parts parts;
  private final Work work;
  private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();

  /** The launch that has to be taken back before the next one, or when the student leaves. */
  private Optional<Launch.Ready> open = Optional.empty();

  public StudentPath(Parts parts, Work work) {
    this.parts = parts;
    this.work = work;
  }

  /** Where the student is; null before {@link #begin()}. */
  public ReadOnlyObjectProperty<@Nullable Place> place() {
    return place.getReadOnlyProperty();
  }

  /** Opens the first screen for the next student. */
  public void begin() {
    if (parts.checks().isEmpty()) {
      signIn();
    } else {
      go(
          new Place.Checking(
              new CheckViewModel(parts.checks(), parts.preview(), work, this::signIn)));
    }
  }

  private void signIn() {
    go(
        new Place.SigningIn(
            new SignInViewModel(
                new SignInViewModel.Ways(parts.pageLogin(), parts.passwordLogin()),
                new SignInViewModel.Ends(
                    this::loginPage,
                    this::askWho,
                    this::signInFailed,
                    why -> {
                      signInFailed(why);
                      trouble(why, this::signIn, this::signIn);
                    }),
                work)));
  }

  private void signInFailed(ExamException why) {
    parts.events().record(Event.Kind.SIGN_IN_FAILED, "fault", why.fault().code());
  }

  private void loginPage(PageLogin login) {
    go(
        new Place.OnLoginPage(
            new PageViewModel(
                login,
                parts.browsers(),
                new PageViewModel.Ends(
                    this::signedIn,
                    why -> {
                      signInFailed(why);
                      trouble(why, () -> loginPage(login), this::signIn);
                    },
                    this::signIn),
                parts.events(),
                work)));
  }

  private void signedIn(SignIn how) {
    switch (how) {
      case SignIn.Student(Person person) -> askWho(person);
      case SignIn.Parent(Person parent, List<Person> children) ->
          go(
              new Place.ChoosingChild(
                  new ChildViewModel(children, this::askWho, () -> leave(parent))));
    }
  }

  private void askWho(Person person) {
    go(
        new Place.SayingWho(
            new WhoAmIViewModel(
                person,
                parts.roster(),
                new WhoAmIViewModel.Ends(
                    admissions -> admitted(person, admissions),
                    why -> notAdmitted(person, why),
                    () -> leave(person)),
                work)));
  }

  private void admitted(Person person, List<Admission> admissions) {
    parts.events().record(Event.Kind.SIGNED_IN, "login", person.login());
    if (admissions.isEmpty()) {
      notOnRoster(person);
    } else {
      unfinished(person, admissions)
          .ifPresentOrElse(
              admission -> resume(person, admissions, admission),
              () -> chooseExam(person, admissions));
    }
  }

  /** The exam that a crash cut short, its time running since it was begun. */
  private Optional<Admission> unfinished(Person person, List<Admission> admissions) {
    return parts
        .holding()
        .unfinished()
        .find(person)
        .flatMap(begun ->
            admissions.stream()
                .filter(admission -> admission.exam().id().equals(begun.exam()))
                .findFirst()
                .map(admission -> admission.begunAt(begun.began())));
  }

  private void resume(Person person, List<Admission> admissions, Admission admission) {
    boolean alone = parts.profile().kiosk().resume() == KioskSettings.Resume.STUDENT;
    go(
        new Place.Resuming(
            new ResumeViewModel(
                admission,
                invigilator().filter(_ -> !alone),
                () -> {
                  parts.events().record(Event.Kind.EXAM_RESUMED, "exam", admission.exam().id());
                  chosen(new Visit(person, admissions, admission));
                },
                () -> leave(person),
                work)));
  }

  private Optional<Predicate<Secret>> invigilator() {
    return Optional.of(parts.invigilator()).filter(_ -> parts.profile().kiosk().knowsInvigilator());
  }

  private void notAdmitted(Person person, ExamException why) {
    signInFailed(why);
    if (why.fault() == Fault.NOT_ON_ROSTER) {
      notOnRoster(person);
    } else {
      trouble(why, () -> askWho(person), () -> leave(person));
    }
  }

  private void notOnRoster(Person person) {
    go(new Place.NotOnRoster(new NotOnRosterViewModel(person, () -> leave(person))));
  }

  private void chooseExam(Person person, List<Admission> admissions) {
    go(
        new Place.ChoosingExam(
            new ExamChoiceViewModel(
                person,
                admissions,
                chosen -> chosen(new Visit(person, admissions, chosen)),
                () -> leave(person),
                work)));
  }

  private void chosen(Visit visit) {
    parts.events().record(Event.Kind.EXAM_CHOSEN, "exam", visit.chosen().exam().id());
    recording(visit)
        .ifPresentOrElse(
            recording ->
                go(
                    new Place.BeingTold(
                        new RecordedViewModel(
                            visit.chosen().exam(),
                            recording,
                            () -> launch(visit),
                            () -> backToExams(visit)))),
            () -> launch(visit));
  }

  private Optional<Recording> recording(Visit visit) {
    return Recording.of(
        parts.profile().evidence(), parts.profile().browser(), visit.chosen().exam());
  }

  private void backToExams(Visit visit) {
    chooseExam(visit.person(), visit.admissions());
  }

  private void launch(Visit visit) {
    Optional<Launch.Ready> before = open;
    open = Optional.empty();
    go(
        new Place.Launching(
            new LaunchViewModel(
                visit.chosen(),
                parts.launcher(),
                before,
                new LaunchViewModel.Ends(
                    ready -> {
                      open = Optional.of(ready);
                      scan(visit, ready);
                    },
                    why -> trouble(why, () -> launch(visit), () -> backToExams(visit)),
                    () -> backToExams(visit)),
                work)));
  }

  private void scan(Visit visit, Launch.Ready ready) {
    go(
        new Place.Scanning(
            new ScanViewModel(
                ready,
                new ExamAhead(() -> exam(visit, ready)),
                new ScanViewModel.Ends(this::begin, () -> launch(visit), () -> backToExams(visit)),
                work)));
  }

  private ExamViewModel exam(Visit visit, Launch.Ready ready) {
    ExamSettings settings = parts.profile().exam(visit.chosen().exam().id()).orElseThrow();
    ExamPage page =
        new ExamPage(
            parts.profile().allowList(settings),
            ready.link(),
            (rules, watcher) -> parts.browsers().apply(rules.by(settings.engine()), watcher),
            parts.events());
    return new ExamViewModel(
        visit.chosen(),
        page,
        invigilator(),
        ending -> finished(visit, ending),
        parts.events(),
        work);
  }

  private void begin(ExamViewModel exam) {
    exam.begin();
    parts.holding().alarm().ring(exam);
    go(new Place.InExam(exam));
  }

  private void finished(Visit visit, Ending ending) {
    parts.holding().alarm().silence();
    go(
        new Place.Finished(
            new FinishedViewModel(
                visit.person(), ending, recording(visit), () -> leave(visit.person()))));
  }

  private void leave(Person person) {
    Optional<Launch.Ready> launch = open;
    open = Optional.empty();
    go(
        new Place.Leaving(
            new LeavingViewModel(
                launch,
                person.logoutAddress().map(address -> logout(person, address)),
                parts.browsers(),
                () -> {
                  parts.events().record(Event.Kind.SIGNED_OUT);
                  parts.events().record(Event.Kind.WORKSTATION_READY);
                  begin();
                },
                work)));
  }

  private LeavingViewModel.Logout logout(Person person, URI address) {
    List<String> allow = new ArrayList<>();
    parts
        .pageLogin()
        .filter(login -> login.name().equals(person.login()))
        .ifPresent(login -> allow.addAll(login.allowedAddresses()));
    allow.add(address.getScheme() + "://" + address.getRawAuthority() + "/*");
    return new LeavingViewModel.Logout(address, allow);
  }

  private void trouble(ExamException why, Runnable tryAgain, Runnable back) {
    Optional<Runnable> retry = Optional.of(tryAgain).filter(_ -> why.fault().mayRetry());
    go(new Place.InTrouble(new ErrorViewModel(why, retry, back)));
  }

  private void go(Place next) {
    Place before = place.get();
    place.set(next);
    // Closed after the next screen stands: closing may stop a browser that is still in the scene.
    if (before != null) {
      before.model().close();
    }
  }

  /** Ends whatever is under way; the program is closing. */
  @Override
  public void close() {
    Place now = place.get();
    if (now != null) {
      now.model().close();
    }
    open.ifPresent(launch -> work.aside(launch::close));
    open = Optional.empty();
  }

  private record Visit(Person person, List<Admission> admissions, Admission chosen) {}
}
