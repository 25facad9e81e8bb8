package org.eksamik.ui.check;

import java.util.List;
import java.util.Optional;
import org.eksamik.capture.Device;

/** The devices of a kind that there are, and the one that an exam would take. */
public record DeviceChoice(List<Device> all, Optional<Device> now) {
  static final DeviceChoice NONE = new DeviceChoice(List.of(), Optional.empty());

  public DeviceChoice {
    all = List.copyOf(all);
  }
}
