package org.eksamik.capture;

import java.util.List;

/**
 * That devices came or went.
 *
 * @param come what was not there before
 * @param gone what is no longer there
 * @param there all that is there now
 */
public record DeviceChange(List<Device> come, List<Device> gone, List<Device> there) {
  static DeviceChange between(List<Device> before, List<Device> now) {
    return new DeviceChange(
        now.stream().filter(device -> !before.contains(device)).toList(),
        before.stream().filter(device -> !now.contains(device)).toList(),
        List.copyOf(now));
  }

  /** Whether it is about devices of this kind. */
  public boolean concerns(Device.Kind kind) {
    return has(come, kind) || has(gone, kind);
  }

  /** Whether it is about the first or the last device of this kind. */
  public boolean concernsAllOf(Device.Kind kind) {
    boolean kept =
        there.stream().anyMatch(device -> device.kind() == kind && !come.contains(device));
    return concerns(kind) && !kept && (has(come, kind) ^ has(gone, kind));
  }

  private static boolean has(List<Device> devices, Device.Kind kind) {
    return devices.stream().anyMatch(device -> device.kind() == kind);
  }
}
