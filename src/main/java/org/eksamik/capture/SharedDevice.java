package org.eksamik.capture;

import java.time.Duration;
import java.util.function.Supplier;
import org.eksamik.capture.SharedDevices.Joining;
import org.jspecify.annotations.Nullable;

/** One device: open at most once, and not again before it was let go of. */
final class SharedDevice<T extends Captured, F> {
  /** How long a device may need to close before it is opened anew all the same. */
  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final String name;
  private @Nullable SharedCapture<T, F> open;

  SharedDevice(String name) {
    this.name = name;
  }

  /** Joins the capture that runs, or opens one; waits for the operating system. */
  synchronized Joining<T, F> join(Supplier<Opening<T, F>> opener, SharedCapture.Reader<T> reader) {
    if (open != null) {
      if (open.join(reader)) {
        return new Joining.Joined<>(open);
      }
      open.awaitReleased(CLOSING);
      open = null;
    }
    return switch (opener.get()) {
      case Opening.Refused<T, F>(Opening.Reason reason, String detail) ->
          new Joining.Refused<>(reason, detail);
      case Opening.Opened<T, F>(Capture<T> capture, F format) -> {
        SharedCapture<T, F> opened = new SharedCapture<>(name, capture, format, reader);
        open = opened;
        yield new Joining.Joined<>(opened);
      }
    };
  }
}
