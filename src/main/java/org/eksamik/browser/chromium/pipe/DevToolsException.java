package org.eksamik.browser.chromium.pipe;

/** The browser refused a command, or is no longer there to carry it out. */
public final class DevToolsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DevToolsException(String message) {
    super(message);
  }
}
