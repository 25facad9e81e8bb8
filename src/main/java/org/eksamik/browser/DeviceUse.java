package org.eksamik.browser;

import org.eksamik.capture.Device;

/**
 * What a page does with a device. Each start is followed by one stop or loss.
 *
 * <p>{@code origin} is the asking frame's, as {@code https://host:port}.
 */
public sealed interface DeviceUse {
  Device.Kind kind();

  String origin();

  /** The page now sees or hears. */
  record Started(Device device, String origin) implements DeviceUse {
    @Override
    public Device.Kind kind() {
      return device.kind();
    }
  }

  /** The page stopped the device, or is gone. */
  record Stopped(Device device, String origin) implements DeviceUse {
    @Override
    public Device.Kind kind() {
      return device.kind();
    }
  }

  /**
   * The device ended while the page used it.
   *
   * @param reason for the log
   */
  record Lost(Device device, String origin, String reason) implements DeviceUse {
    @Override
    public Device.Kind kind() {
      return device.kind();
    }
  }

  /** A device that was lost is there again, and not yet used. */
  record Back(Device device, String origin) implements DeviceUse {
    @Override
    public Device.Kind kind() {
      return device.kind();
    }
  }

  /** The page asked and was not allowed. */
  record Refused(Device.Kind kind, String origin) implements DeviceUse {}
}
