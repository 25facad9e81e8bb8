package org.eksamik.kiosk.macos;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.LockStep;

/** Brings the exam back to the front when another program took its place: four looks a second. */
public final class FrontApplication implements LockStep {
  private static final long BETWEEN_LOOKS_MILLIS = 250;

  private final ExamWindow window;
  private final Application application;
  private final Presentation presentation;
  private final EscapeAttempts attempts;
  private Optional<ScheduledExecutorService> looking = Optional.empty();
  private volatile boolean holding;

  public FrontApplication(
      ExamWindow window,
      Application application,
      Presentation presentation,
      EscapeAttempts attempts) {
    this.window = window;
    this.application = application;
    this.presentation = presentation;
    this.attempts = attempts;
  }

  @Override
  public String name() {
    return "foreign-windows";
  }

  @Override
  public void perform() {
    holding = true;
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kiosk-windows").factory());
    looking = Optional.of(clock);
    var _ =
        clock.scheduleWithFixedDelay(
            () -> window.later(this::look), 0, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void undo() {
    holding = false;
    looking.ifPresent(ScheduledExecutorService::shutdownNow);
    looking = Optional.empty();
  }

  /** On the window's thread; a look that was asked for before the end does nothing after it. */
  void look() {
    if (!holding) {
      return;
    }
    if (!application.isActive()) {
      attempts.refused("focus", application.frontmost());
      application.activate();
      window.cover();
    }
    presentation.again();
  }
}
