package org.eksamik.doctor;

import java.util.Optional;
import org.eksamik.capture.Device;

/** One thing to look at before an exam. */
public interface Check {
  /** Its name, such as {@code camera}; the bundles say it in words. */
  String name();

  /** The device that it is about, where an exam cannot do without it. */
  default Optional<Device.Kind> needs() {
    return Optional.empty();
  }

  /** Looks, which may take a few seconds; on a thread of its own. */
  Finding look();
}
