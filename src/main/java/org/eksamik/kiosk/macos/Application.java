package org.eksamik.kiosk.macos;

/** This program, as macOS knows it. For the window's thread, which on macOS is AppKit's own. */
public interface Application {
  /** What is in effect while it is active. */
  PresentationOptions presentation();

  /** What shall be in effect while it is active. */
  void presentation(PresentationOptions options);

  /** Whether it is the one that has the keyboard. */
  boolean isActive();

  /** Makes it that one. */
  void activate();

  /** The executable of the application that has the keyboard. */
  String frontmost();
}
