package org.eksamik.browser;

import java.net.URI;

/** Hears what happens in an {@link ExamBrowser}. Called on the FX thread; returns at once. */
public interface BrowserWatcher {
  /** A page finished loading in the main frame. */
  default void opened(URI address) {}

  /** The main frame could not load; {@code reason} is for the log. */
  default void failed(URI address, String reason) {}

  /**
   * The page wanted an address outside the allow-list and did not get it.
   *
   * @param address without its query
   */
  default void refused(String address, Refusal refusal) {}

  /** One of the addresses to catch was reached; it was not loaded. */
  default void caught(URI address) {}

  /** The page wrote to its console. */
  default void console(String level, String message) {}

  /** A page uses a device, no longer uses it, or wanted to. */
  default void device(DeviceUse use) {}

  /** Why an address was refused. */
  enum Refusal {
    NOT_ALLOWED,
    SCHEME,
    POPUP,
    DOWNLOAD,
    PRINT,
    CLIPBOARD,
    NOTIFICATION,
    GEOLOCATION,
    /** A file of the workstation was to be chosen. */
    FILES,
    /** Something was dragged in from another program. */
    DROP,
    MALFORMED
  }
}
