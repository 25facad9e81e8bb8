package org.eksamik.capture.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A capture process that runs. A thread of its own hears it, so that whoever waits for it waits as
 * long as it likes, even for one that can neither answer nor be killed.
 */
final class Child implements AutoCloseable {
  /** A reader that lags behind needs no more to know that there is something. */
  private static final int MOST_WAITING = 64;

  private static final long DYING_SECONDS = 2;

  private final Process process;
  private final PrintWriter orders;
  private final LinkedBlockingQueue<Report> reports = new LinkedBlockingQueue<>();

  private Child(Process process) {
    this.process = process;
    this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  static Child start(CaptureCommand command) throws IOException {
    Child child = new Child(command.start());
    Thread.ofPlatform()
        .daemon()
        .name("capture process " + child.process.pid())
        .start(child::listen);
    return child;
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Report.of(line).ifPresent(this::heard);
      }
      reports.add(new Report.Ended("its process ended" + exit()));
    } catch (IOException | InterruptedException e) {
      reports.add(new Report.Ended(e.toString()));
    }
  }

  private String exit() throws InterruptedException {
    return process.waitFor(DYING_SECONDS, TimeUnit.SECONDS)
        ? " with " + process.exitValue()
        : " to speak";
  }

  private void heard(Report report) {
    if (!(report instanceof Report.Captured) || reports.size() < MOST_WAITING) {
      reports.add(report);
    }
  }

  /** A process that is gone says so by {@link #await}. */
  void tell(Order order) {
    orders.println(order.line());
  }

  /** What it says next; empty when it says nothing for so long. */
  Optional<Report> await(Duration patience) {
    try {
      return Optional.ofNullable(reports.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Report.Ended("interrupted"));
    }
  }

  /** Kills it, and waits until the device is free again, a moment at most. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(DYING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
