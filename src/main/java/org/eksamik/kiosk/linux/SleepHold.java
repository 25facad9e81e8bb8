package org.eksamik.kiosk.linux;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eksamik.kiosk.LockStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds sleep off where logind is: {@code systemd-inhibit} keeps the machine awake as long as the
 * program below it runs, here one that waits for the end of its input. Our end closes it, also the
 * end that nobody planned.
 */
public final class SleepHold implements LockStep {
  private static final Logger log = LoggerFactory.getLogger(SleepHold.class);

  /** Started and ended aside: nothing of the lock waits for it. */
  private CompletableFuture<Optional<Process>> inhibitor =
      CompletableFuture.completedFuture(Optional.empty());

  @Override
  public String name() {
    return "sleep";
  }

  @Override
  public void perform() {
    inhibitor = CompletableFuture.supplyAsync(SleepHold::start, Thread::startVirtualThread);
  }

  private static Optional<Process> start() {
    try {
      return Optional.of(
          new ProcessBuilder(
                  "systemd-inhibit",
                  "--what=idle:sleep:handle-lid-switch",
                  "--who=Eksamik",
                  "--why=An exam is taken",
                  "--mode=block",
                  "cat")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException notOffered) {
      log.info("sleep is not held off: there is no systemd-inhibit here");
      return Optional.empty();
    }
  }

  @Override
  public void undo() {
    CompletableFuture<Optional<Process>> started = inhibitor;
    Thread.ofVirtual().name("sleep").start(() -> started.join().ifPresent(SleepHold::end));
  }

  private static void end(Process process) {
    try (OutputStream input = process.getOutputStream()) {
      input.flush();
    } catch (IOException alreadyGone) {
      // It ended by itself: logind was not there.
    }
    try {
      if (!process.waitFor(1, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
