package org.eksamik.browser.chromium.view;

/** How a browser's page comes into the program's window. */
public sealed interface Showing {

  /** The browser has no window; its pictures are drawn into ours. Goes everywhere. */
  record Pictures() implements Showing {}

  /**
   * The browser has a window, which lies in ours.
   *
   * @param windows puts it there
   * @param missing told, on the FX thread, when there was no such window in the end and pictures
   *     are shown
   */
  record OwnWindow(PageWindows windows, Runnable missing) implements Showing {}

  /** Whether pages can be given the workstation's screen. */
  default boolean hasScreen() {
    return switch (this) {
      case Pictures() -> false;
      case OwnWindow _ -> true;
    };
  }
}
