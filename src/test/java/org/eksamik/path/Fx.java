package org.eksamik.path;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/** The FX thread as these tests use it: started once, asked, and waited for pulse by pulse. */
final class Fx {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private Fx() {}

  static void start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException alreadyStarted) {
      started.countDown();
    }
    Platform.setImplicitExit(false);
    // What pages of earlier test classes left behind is not this room's business: WebKit throws on
    // the FX thread for each refused WebSocket, and TestFX would lay it at the next test's door.
    WaitForAsyncUtils.autoCheckException = false;
    WaitForAsyncUtils.clearExceptions();
    try {
      if (!started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX does not start");
      }
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
  }

  static <T> T ask(Supplier<T> question) {
    return await(
        "the FX thread", CompletableFuture.supplyAsync(question, Platform::runLater), PATIENCE);
  }

  static void run(Runnable action) {
    ask(() -> {
      action.run();
      return true;
    });
  }

  /** Asks once a pulse until there is an answer. */
  static <T> T await(String what, Supplier<Optional<T>> question) {
    return await(what, PATIENCE, question);
  }

  static <T> T await(String what, Duration patience, Supplier<Optional<T>> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    AnimationTimer eachPulse =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            try {
              question.get().ifPresent(answer::complete);
            } catch (RuntimeException | AssertionError defect) {
              answer.completeExceptionally(defect);
            }
            if (answer.isDone()) {
              stop();
            }
          }
        };
    Platform.runLater(eachPulse::start);
    try {
      return await(what, answer, patience);
    } finally {
      Platform.runLater(eachPulse::stop);
    }
  }

  private static <T> T await(String what, CompletableFuture<T> answer, Duration patience) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("waited " + patience.toSeconds() + " s for " + what, late);
    } catch (ExecutionException defect) {
      throw new AssertionError("looking for " + what, defect.getCause());
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
  }
}
