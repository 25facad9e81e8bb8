package org.eksamik.ui.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything a screen waits for runs here, each on a virtual thread of its own. */
public final class Work {
  private static final Logger log = LoggerFactory.getLogger(Work.class);

  private final Executor screen;
  private final Ticks ticks;
  private final InstantSource clock;

  /**
   * @param screen runs what it is given on the thread of the screens, later
   */
  public Work(Executor screen, Ticks ticks, InstantSource clock) {
    this.screen = screen;
    this.ticks = ticks;
    this.clock = clock;
  }

  /**
   * Runs {@code slow} on a virtual thread; one of the two ends then hears of it on the thread of
   * the screens, unless it was cancelled before. A result that nobody hears of any more is closed,
   * where it can be closed.
   */
  public <T> Waiting start(
      Callable<T> slow, Consumer<? super T> done, Consumer<ExamException> failed) {
    AtomicBoolean cancelled = new AtomicBoolean();
    Thread thread =
        Thread.ofVirtual().name("screen-wait").unstarted(() -> run(slow, done, failed, cancelled));
    thread.start();
    return new Waiting(thread, cancelled);
  }

  /** Runs something slow whose end nobody waits for; a defect in it goes to the log. */
  public void aside(Runnable slow) {
    Thread.ofVirtual()
        .name("screen-aside")
        .uncaughtExceptionHandler((_, defect) -> log.error("work aside failed", defect))
        .start(slow);
  }

  /** Runs something on the thread of the screens, from any thread. */
  public void onScreen(Runnable change) {
    screen.execute(change);
  }

  /** See {@link Ticks#eachSecond}. */
  public Runnable eachSecond(Runnable beat) {
    return ticks.eachSecond(beat);
  }

  public Instant now() {
    return clock.instant();
  }

  private <T> void run(
      Callable<T> slow,
      Consumer<? super T> done,
      Consumer<ExamException> failed,
      AtomicBoolean cancelled) {
    try {
      T result = slow.call();
      screen.execute(() -> {
        if (cancelled.get()) {
          aside(() -> drop(result));
        } else {
          done.accept(result);
        }
      });
    } catch (Exception failure) {
      ExamException told = told(failure);
      screen.execute(() -> {
        if (!cancelled.get()) {
          failed.accept(told);
        }
      });
    }
  }

  private static ExamException told(Exception failure) {
    return switch (failure) {
      case ExamException known -> known;
      case InterruptedException _ -> ExamException.of(Fault.CANCELLED);
      default -> ExamException.of(Fault.DEFECT, failure);
    };
  }

  private static void drop(Object result) {
    if (result instanceof AutoCloseable open) {
      try {
        open.close();
      } catch (Exception failure) {
        log.warn("a cancelled result could not be closed", failure);
      }
    }
  }
}
