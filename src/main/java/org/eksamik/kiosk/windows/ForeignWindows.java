package org.eksamik.kiosk.windows;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eksamik.exam.Events;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.LockStep;
import org.eksamik.kiosk.RunningPrograms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Covers foreign windows with the exam's, looking every quarter of a second. */
public final class ForeignWindows implements LockStep {
  private static final Logger log = LoggerFactory.getLogger(ForeignWindows.class);
  private static final long BETWEEN_LOOKS_MILLIS = 250;
  private static final long PATIENCE_SECONDS = 3;

  private final FrontKeeper keeper;
  private Optional<ScheduledExecutorService> looking = Optional.empty();

  public ForeignWindows(
      ExamWindow window, WindowsDesktop desktop, EscapeAttempts attempts, Events events) {
    this.keeper =
        new FrontKeeper(
            window,
            desktop,
            attempts,
            events,
            process -> RunningPrograms.of(process).orElse("a program of another user"),
            ProcessHandle.current().pid());
  }

  @Override
  public String name() {
    return "foreign-windows";
  }

  @Override
  public void perform() {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kiosk-windows").factory());
    looking = Optional.of(clock);
    var _ =
        clock.scheduleWithFixedDelay(this::keep, 0, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void undo() {
    looking.ifPresent(this::end);
    looking = Optional.empty();
  }

  private void end(ScheduledExecutorService clock) {
    clock.shutdownNow();
    try {
      if (!clock.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        log.error("the watch over the windows does not end");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    keeper.letGo();
  }

  /** Whatever goes wrong once, the watch goes on. */
  private void keep() {
    try {
      keeper.keep();
    } catch (RuntimeException defect) {
      log.error("the windows could not be looked after", defect);
    }
  }
}
