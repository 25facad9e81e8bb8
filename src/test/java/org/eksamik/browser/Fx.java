package org.eksamik.browser;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** The FX thread as tests use it: started once, asked, and waited for. */
public final class Fx {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Fx() {}

  public static void start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException e) {
      started.countDown();
    }
    Platform.setImplicitExit(false);
    try {
      if (!started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX does not start");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static <T> T ask(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  public static void run(Runnable action) {
    ask(() -> {
      action.run();
      return true;
    });
  }

  public static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never: " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
