package org.eksamik.capture.process;

import java.time.Duration;
import java.util.Optional;
import org.eksamik.capture.Capture;
import org.eksamik.capture.Captured;

/** A device that another process reads. */
final class ProcessCapture<T extends Captured> implements Capture<T> {
  private final Child child;
  private final SharedMemory memory;
  private final Intake<T> intake;
  private final Duration patience;

  /**
   * @param patience how long a device may give nothing before it counts as hanging
   */
  ProcessCapture(Child child, SharedMemory memory, Intake<T> intake, Duration patience) {
    this.child = child;
    this.memory = memory;
    this.intake = intake;
    this.patience = patience;
  }

  @Override
  public Grab<T> next() {
    while (true) {
      Optional<T> captured = intake.next();
      if (captured.isPresent()) {
        return new Grab.Got<>(captured.get());
      }
      Optional<Report> report = child.await(patience);
      if (report.isEmpty()) {
        return new Grab.Ended<>("nothing came for " + patience.toMillis() + " ms");
      }
      if (report.get() instanceof Report.Ended(String reason)) {
        return new Grab.Ended<>(reason);
      }
    }
  }

  @Override
  public void close() {
    child.close();
    memory.close();
  }
}
