package org.eksamik.browser.door;

/** What every door says when JavaFX no longer has it. */
final class Doors {
  /** The version that all doors were tried on. */
  static final String TRIED = "26.0.1";

  private Doors() {}

  static IllegalStateException gone(String what, Throwable cause) {
    return new IllegalStateException(
        what
            + " is not there in JavaFX "
            + System.getProperty("javafx.version", "(unknown)")
            + "; the media bridge was tried on "
            + TRIED
            + ". On the module path, check the --add-opens and --add-exports of"
            + " docs/decisions/0005-javafx-doors.md.",
        cause);
  }
}
