package org.eksamik.ui.exam;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.browser.DeviceUse;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.capture.Device;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamTimes.TimeUp;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.Secret;
import org.eksamik.ui.finished.Ending;
import org.eksamik.ui.finished.Ending.How;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** An exam while it is taken: its page, its time, and the ways it can end. */
public final class ExamViewModel implements ScreenModel {
  /** After this long without a page the student is told. */
  static final Duration SLOW = Duration.ofSeconds(15);

  private final Admission admission;
  private final ExamPage page;
  private final Optional<Predicate<Secret>> invigilator;
  private final Consumer<Ending> ended;
  private final Events events;
  private final Work work;
  private final ExamClock clock;
  private final Runnable stopTicks;
  private final ReadOnlyObjectWrapper<Duration> elapsed =
      new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final ReadOnlyObjectWrapper<Optional<Duration>> remaining;
  private final ReadOnlyObjectWrapper<Notice> notice =
      new ReadOnlyObjectWrapper<>(new Notice.None());
  private final ReadOnlyObjectWrapper<Cover> cover = new ReadOnlyObjectWrapper<>(new Cover.None());
  private final DevicesInUse devices = new DevicesInUse(this::isRequired);
  private final ReadOnlyBooleanWrapper handedIn = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper passwordRefused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper checkingPassword = new ReadOnlyBooleanWrapper();
  private boolean over;
  private boolean timeUpTold;
  private boolean slowTold;
  private @Nullable Waiting waiting;

  /**
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
    this.clock = new ExamClock(admission.times(), work.now());
    this.remaining = new ReadOnlyObjectWrapper<>(clock.remaining(work.now()));
    this.stopTicks = work.eachSecond(this::tick);
    page.open(new Reports());
  }

  public Admission admission() {
    return admission;
  }

  public ExamBrowser browser() {
    return page.browser();
  }

  public ReadOnlyObjectProperty<Duration> elapsed() {
    return elapsed.getReadOnlyProperty();
  }

  /** Empty in an exam without an end. */
  public ReadOnlyObjectProperty<Optional<Duration>> remaining() {
    return remaining.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Notice> notice() {
    return notice.getReadOnlyProperty();
  }

  public DevicesInUse devices() {
    return devices;
  }

  public ReadOnlyObjectProperty<Cover> cover() {
    return cover.getReadOnlyProperty();
  }

  /** The page reached the address that means handed in. */
  public ReadOnlyBooleanProperty handedIn() {
    return handedIn.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty passwordRefused() {
    return passwordRefused.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty checkingPassword() {
    return checkingPassword.getReadOnlyProperty();
  }

  /** Whether the page itself tells when the exam is handed in. */
  public boolean pageTells() {
    return admission.exam().exitUrl().isPresent();
  }

  public void dismissNotice() {
    notice.set(new Notice.None());
  }

  public void tryAgain() {
    cover.set(new Cover.None());
    notice.set(new Notice.None());
    page.reopen();
  }

  /** The button at the end of the bar. */
  public void leave() {
    events.record(Event.Kind.LEAVE_ASKED);
    passwordRefused.set(false);
    if (handedIn.get()) {
      end(How.HANDED_IN);
    } else if (pageTells()) {
      cover.set(new Cover.Leave(invigilator.isPresent()));
    } else {
      cover.set(new Cover.Finish());
    }
  }

  public void stay() {
    if (waiting != null) {
      waiting.cancel();
    }
    checkingPassword.set(false);
    cover.set(new Cover.None());
  }

  /**
   * Answers the cover with yes.
   *
   * @param password of the invigilator, where the cover asks for one
   */
  public void confirm(Secret password) {
    switch (cover.get()) {
      case Cover.Finish() -> end(How.STUDENT_FINISHED);
      case Cover.Leave(boolean needed) when needed -> check(password);
      case Cover.Leave _ -> end(How.LEFT);
      case Cover.NotLoaded() -> tryAgain();
      case Cover.None() -> {}
    }
  }

  private void check(Secret password) {
    if (checkingPassword.get()) {
      return;
    }
    Predicate<Secret> check = invigilator.orElseThrow();
    checkingPassword.set(true);
    waiting = work.start(() -> check.test(password), this::checked, _ -> checked(false));
  }

  private void checked(boolean right) {
    checkingPassword.set(false);
    passwordRefused.set(!right);
    if (right) {
      end(How.LEFT);
    }
  }

  private void end(How how) {
    if (!over) {
      over = true;
      events.record(
          how == How.LEFT ? Event.Kind.EXAM_LEFT : Event.Kind.EXAM_FINISHED, "how", how.name());
      ended.accept(new Ending(admission.exam(), how, clock.began(), work.now()));
    }
  }

  private void tick() {
    Instant now = work.now();
    elapsed.set(clock.elapsed(now));
    remaining.set(clock.remaining(now));
    if (handedIn.get() || over) {
      return;
    }
    if (!page.wasOpened() && !slowTold && elapsed.get().compareTo(SLOW) >= 0) {
      slowTold = true;
      notice.set(new Notice.Slow());
    }
    clock.dueWarning(now).ifPresent(this::warn);
    if (!timeUpTold && remaining.get().filter(Duration::isZero).isPresent()) {
      timeUp();
    }
  }

  private void warn(Duration before) {
    events.record(Event.Kind.TIME_WARNING, "minutes", Long.toString(before.toMinutes()));
    notice.set(new Notice.TimeLeft(before));
  }

  private void timeUp() {
    timeUpTold = true;
    events.record(Event.Kind.TIME_UP);
    if (admission.times().timeUp() == TimeUp.END) {
      end(How.TIME_UP);
    } else {
      notice.set(new Notice.TimeUp());
    }
  }

  private boolean isRequired(Device.Kind kind) {
    Proctoring proctoring = admission.exam().proctoring();
    return switch (kind) {
      case CAMERA -> proctoring.camera() || proctoring.headIdentity();
      case SCREEN -> proctoring.screen();
      case MICROPHONE -> false;
    };
  }

  @Override
  public void close() {
    over = true;
    stopTicks.run();
    if (waiting != null) {
      waiting.cancel();
    }
    page.close();
  }

  private final class Reports implements ExamPage.Reports {
    @Override
    public void opened(URI address) {
      if (notice.get() instanceof Notice.Slow) {
        notice.set(new Notice.None());
      }
      if (cover.get() instanceof Cover.NotLoaded) {
        cover.set(new Cover.None());
      }
      boolean exit =
          admission.exam().exitUrl().filter(url -> ExamRules.isExit(url, address)).isPresent();
      if (exit && !handedIn.get()) {
        handedIn.set(true);
        notice.set(new Notice.None());
        cover.set(new Cover.None());
      }
    }

    @Override
    public void notLoaded() {
      if (!handedIn.get()) {
        cover.set(new Cover.NotLoaded());
      }
    }

    @Override
    public void device(DeviceUse use) {
      devices.note(use);
      if (handedIn.get() || over) {
        return;
      }
      Device.Kind kind = use.kind();
      switch (use) {
        case DeviceUse.Started _ -> {
          if (notice.get().equals(new Notice.DeviceLost(kind))
              || notice.get().equals(new Notice.DeviceStopped(kind))) {
            notice.set(new Notice.None());
          }
        }
        case DeviceUse.Stopped _ -> {
          if (isRequired(kind) && !devices.has(kind)) {
            notice.set(new Notice.DeviceStopped(kind));
          }
        }
        case DeviceUse.Lost _ -> notice.set(new Notice.DeviceLost(kind));
        case DeviceUse.Back _ -> {
          if (notice.get().equals(new Notice.DeviceLost(kind))) {
            notice.set(
                devices.missing().get().contains(kind)
                    ? new Notice.DeviceStopped(kind)
                    : new Notice.None());
          }
        }
        case DeviceUse.Refused _ -> {}
      }
    }

    @Override
    public void refused() {
      if (notice.get() instanceof Notice.None) {
        notice.set(new Notice.Refused());
      }
    }
  }
}
