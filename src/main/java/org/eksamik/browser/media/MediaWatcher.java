package org.eksamik.browser.media;

import org.eksamik.capture.Device;

/**
 * Hears what pages do with devices. Each start is followed by one stop or loss. Called on the FX
 * thread; returns at once.
 */
public interface MediaWatcher {
  /** A page asked for a device and was not allowed; told once for each frame and kind. */
  default void refused(Device.Kind kind, String origin) {}

  /** A page now sees or hears through the device. */
  default void started(Device device, String origin) {}

  /** The page has stopped the device, or is gone. */
  default void stopped(Device device, String origin) {}

  /** The device ended while the page used it: unplugged, or taken away. */
  default void lost(Device device, String origin, String reason) {}

  /** A device that was lost is plugged in again; pages may ask for it anew. */
  default void back(Device device, String origin) {}

  /**
   * A peer connection wanted to reach what the exam does not allow; told once for each frame and
   * host.
   *
   * @param server host and port
   */
  default void unreachable(String server, String origin) {}

  /** Someone spoke to the bridge without being a frame that it knows. */
  default void forged() {}
}
