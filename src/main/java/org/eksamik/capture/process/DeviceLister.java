package org.eksamik.capture.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eksamik.capture.Device;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a process of its own for the devices, where drivers must be asked. The process stays for the
 * next question; one that does not answer is replaced, and what was known before still holds.
 */
final class DeviceLister implements Supplier<List<Device>>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceLister.class);

  private final CaptureCommand command;
  private final Duration patience;
  private @Nullable Child asked;
  private List<Device> known = List.of();

  DeviceLister(CaptureCommand command, Duration patience) {
    this.command = command;
    this.patience = patience;
  }

  @Override
  public synchronized List<Device> get() {
    try {
      Child child = asked == null ? Child.start(command) : asked;
      asked = child;
      child.tell(new Order.ListDevices());
      Optional<Report> answer = child.await(patience);
      if (answer.orElse(null) instanceof Report.Listed(List<Device> devices)) {
        known = devices;
      } else {
        LOG.warn("The devices were not listed: {}", answer.map(Report::line).orElse("no answer"));
        close();
      }
    } catch (IOException e) {
      LOG.error("No capture process starts", e);
    }
    return known;
  }

  @Override
  public synchronized void close() {
    if (asked != null) {
      asked.close();
      asked = null;
    }
  }
}
