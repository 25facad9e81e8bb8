package org.eksamik.ui.exam;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.browser.DeviceUse;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.Secret;
import org.eksamik.kiosk.WatchListener;
import org.eksamik.profile.WatchSettings.Reaction;
import org.eksamik.ui.finished.Ending;
import org.eksamik.ui.finished.Ending.How;
import org.eksamik.ui.held.InvigilatorCheck;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.status.Workstation.Facts;
import org.eksamik.ui.work.Work;

/** An exam while it is taken: its page, its time, and the ways it can end. */
public final class ExamViewModel implements ScreenModel, WatchListener {
  /** After this long without a page the student is told. */
  static final Duration SLOW = Duration.ofSeconds(15);

  private final Admission admission;
  private final ExamPage page;
  private final Optional<Predicate<Secret>> invigilator;
  private final Consumer<Ending> ended;
  private final Events events;
  private final Work work;
  private final ExamTime time;
  private final ReadOnlyObjectWrapper<Notice> notice =
      new ReadOnlyObjectWrapper<>(new Notice.None());
  private final ExamCovers covers = new ExamCovers();
  private final DevicesInUse devices;
  private final DeviceNotices deviceNotices;
  private final WorkstationNotices workstationNotices;
  private final ReadOnlyBooleanWrapper handedIn = new ReadOnlyBooleanWrapper();
  private final InvigilatorCheck check;
  private Runnable stopTicks = () -> {};
  private boolean over;
  private Optional<Facts> latest = Optional.empty();
  private boolean begun;
  private boolean slowTold;

  /**
   * One that has not begun.
   *
   * @param invigilator checks the invigilator's password, slowly; empty where leaving needs none
   */
  public ExamViewModel(
      Admission admission,
      ExamPage page,
      Optional<Predicate<Secret>> invigilator,
      Consumer<Ending> ended,
      Events events,
      Work work) {
    this.admission = admission;
    this.page = page;
    this.invigilator = invigilator;
    this.ended = ended;
    this.events = events;
    this.work = work;
    this.check = new InvigilatorCheck(work);
    this.time = new ExamTime(admission.times(), work.now(), events, notice::set);
    Proctoring proctoring = admission.exam().proctoring();
    this.devices = new DevicesInUse(kind -> DeviceNotices.isRequired(kind, proctoring));
    this.deviceNotices = new DeviceNotices(devices, notice, proctoring);
    this.workstationNotices = new WorkstationNotices(notice, events);
  }

  /** The student's time begins, and the page is asked for; once. */
  public void begin() {
    begun = true;
    time.begin(work.now());
    tellWorkstation();
    stopTicks = work.eachSecond(this::tick);
    page.open(new Reports());
  }

  public Admission admission() {
    return admission;
  }

  public ExamBrowser browser() {
    return page.browser();
  }

  /** The server of the exam's page. */
  public URI server() {
    return page.server();
  }

  /** What was found on the workstation; the page stays as it is whatever that is. */
  public void workstation(Facts facts) {
    latest = Optional.of(facts);
    tellWorkstation();
  }

  /** What was found before the exam began is told when it does, and as it is then. */
  private void tellWorkstation() {
    if (begun && !handedIn.get() && !over) {
      latest.ifPresent(workstationNotices::tell);
    }
  }

  public ReadOnlyObjectProperty<Duration> elapsed() {
    return time.elapsed();
  }

  /** Empty in an exam without an end. */
  public ReadOnlyObjectProperty<Optional<Duration>> remaining() {
    return time.remaining();
  }

  public ReadOnlyObjectProperty<Notice> notice() {
    return notice.getReadOnlyProperty();
  }

  public DevicesInUse devices() {
    return devices;
  }

  public ReadOnlyObjectProperty<Cover> cover() {
    return covers.now();
  }

  /** The page reached the address that means handed in. */
  public ReadOnlyBooleanProperty handedIn() {
    return handedIn.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty passwordRefused() {
    return check.refused();
  }

  public ReadOnlyBooleanProperty checkingPassword() {
    return check.checking();
  }

  /** Whether the page itself tells when the exam is handed in. */
  public boolean pageTells() {
    return admission.exam().exitUrl().isPresent();
  }

  public void dismissNotice() {
    notice.set(new Notice.None());
  }

  public void tryAgain() {
    covers.pageCame();
    covers.lift();
    notice.set(new Notice.None());
    page.reopen();
  }

  /** The button at the end of the bar. */
  public void leave() {
    events.record(Event.Kind.LEAVE_ASKED);
    if (covers.isPaused()) {
      return;
    }
    check.again();
    if (handedIn.get()) {
      end(How.HANDED_IN);
    } else if (pageTells()) {
      covers.ask(new Cover.Leave(invigilator.isPresent()));
    } else {
      covers.ask(new Cover.Finish());
    }
  }

  public void stay() {
    if (covers.isPaused()) {
      return;
    }
    check.cancel();
    covers.answered();
  }

  /**
   * Answers the cover with yes.
   *
   * @param password of the invigilator, where the cover asks for one
   */
  public void confirm(Secret password) {
    switch (cover().get()) {
      case Cover.Finish() -> end(How.STUDENT_FINISHED);
      case Cover.Leave(boolean needed) when needed -> check(password, () -> end(How.LEFT));
      case Cover.Paused() -> check(password, this::goOn);
      case Cover.Leave _ -> end(How.LEFT);
      case Cover.NotLoaded() -> tryAgain();
      case Cover.None() -> {}
    }
  }

  /** The watch found something that the profile does not want. */
  @Override
  public void found(String detector, Reaction reaction) {
    switch (reaction) {
      case WARN -> notice.set(new Notice.Watched(detector));
      case PAUSE -> {
        notice.set(new Notice.Watched(detector));
        // With nobody who could let it go on, a pause would be the exam's end.
        if (invigilator.isPresent() && !handedIn.get()) {
          check.again();
          covers.ask(new Cover.Paused());
        }
      }
      case END -> end(How.STOPPED);
      case OFF, RECORD -> {}
    }
  }

  private void goOn() {
    events.record(Event.Kind.PAUSE_ENDED);
    notice.set(new Notice.None());
    covers.answered();
  }

  private void check(Secret password, Runnable then) {
    invigilator.ifPresent(knows -> check.check(knows, password, then));
  }

  private void end(How how) {
    if (!over) {
      over = true;
      events.record(
          how == How.LEFT ? Event.Kind.EXAM_LEFT : Event.Kind.EXAM_FINISHED, "how", how.name());
      ended.accept(new Ending(admission.exam(), how, time.began(), work.now()));
    }
  }

  private void tick() {
    time.pass(work.now());
    if (handedIn.get() || over) {
      return;
    }
    if (!page.wasOpened() && !slowTold && time.elapsed().get().compareTo(SLOW) >= 0) {
      slowTold = true;
      notice.set(new Notice.Slow());
    }
    time.tell(work.now(), () -> end(How.TIME_UP));
  }

  @Override
  public void close() {
    over = true;
    stopTicks.run();
    check.cancel();
    page.close();
  }

  private final class Reports implements ExamPage.Reports {
    @Override
    public void opened(URI address) {
      covers.pageCame();
      if (notice.get() instanceof Notice.Slow) {
        notice.set(new Notice.None());
      }
      boolean exit =
          admission.exam().exitUrl().filter(url -> ExamRules.isExit(url, address)).isPresent();
      if (exit && !handedIn.get()) {
        handedIn.set(true);
        notice.set(new Notice.None());
        covers.lift();
      }
    }

    @Override
    public void notLoaded() {
      if (!handedIn.get()) {
        covers.pageFailed();
      }
    }

    @Override
    public void device(DeviceUse use) {
      devices.note(use);
      if (handedIn.get() || over) {
        return;
      }
      deviceNotices.tell(use);
    }

    @Override
    public void refused() {
      if (notice.get() instanceof Notice.None) {
        notice.set(new Notice.Refused());
      }
    }
  }
}
