package org.eksamik.kiosk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds sleep off by a program of the system that keeps the machine awake as long as the program
 * below it runs, here one that waits for the end of its input. Our end closes it, also the end that
 * nobody planned.
 */
public final class SleepHold implements LockStep {
  private static final Logger log = LoggerFactory.getLogger(SleepHold.class);

  private final List<String> command;

  /** Started and ended aside: nothing of the lock waits for it. */
  private CompletableFuture<Optional<Process>> inhibitor =
      CompletableFuture.completedFuture(Optional.empty());

  /**
   * @param command runs {@code cat} and keeps the machine awake meanwhile
   */
  public SleepHold(List<String> command) {
    this.command = List.copyOf(command);
  }

  @Override
  public String name() {
    return "sleep";
  }

  @Override
  public void perform() {
    inhibitor = CompletableFuture.supplyAsync(this::start, Thread::startVirtualThread);
  }

  private Optional<Process> start() {
    try {
      return Optional.of(
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException notOffered) {
      log.info("sleep is not held off: there is no {} here", command.getFirst());
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
      // It ended by itself: the service it asks was not there.
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
