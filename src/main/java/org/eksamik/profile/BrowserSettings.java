package org.eksamik.profile;

import java.util.List;

/**
 * What the exam page may open and use. The lists hold address patterns in the allow-list's language
 * ({@code https://*.oqylyq.kz/*}, {@code http://localhost:*}).
 */
public record BrowserSettings(
    List<String> allow,
    List<String> camera,
    List<String> microphone,
    List<String> screen,
    Clipboard clipboard) {

  public BrowserSettings {
    allow = List.copyOf(allow);
    camera = List.copyOf(camera);
    microphone = List.copyOf(microphone);
    screen = List.copyOf(screen);
  }

  /** What the exam page may do with the clipboard. */
  public enum Clipboard {
    BLOCKED,
    /** Works inside the exam, empty at start and end, never the system's. */
    ISOLATED,
    OPEN
  }
}
