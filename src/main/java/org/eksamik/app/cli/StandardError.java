package org.eksamik.app.cli;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What standard error is connected to; Java itself tells it only of the other two together. */
final class StandardError {
  private static final Logger log = LoggerFactory.getLogger(StandardError.class);
  private static final int NUMBER = 2;

  private StandardError() {}

  /** Whether somebody reads along: POSIX {@code isatty}, on Windows {@code _isatty}. */
  static boolean isTerminal() {
    try {
      String name = Platform.isWindows() ? "_isatty" : "isatty";
      String library = Platform.isWindows() ? "msvcrt" : Platform.C_LIBRARY_NAME;
      return Function.getFunction(library, name).invokeInt(new Object[] {NUMBER}) != 0;
    } catch (UnsatisfiedLinkError unknown) {
      log.debug("cannot tell whether standard error is a terminal", unknown);
      return false;
    }
  }
}
