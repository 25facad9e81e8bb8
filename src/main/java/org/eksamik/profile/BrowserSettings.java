package org.eksamik.profile;

import java.util.List;

/**
 * What the exam page may open and use. The lists hold address patterns in the allow-list's language
 * ({@code https://*.oqylyq.kz/*}, {@code http://localhost:*}).
 *
 * @param attest the exam's own servers, which are told by a signature that it is Eksamik who asks
 */
public record BrowserSettings(
    List<String> allow,
    List<String> camera,
    List<String> microphone,
    List<String> screen,
    Clipboard clipboard,
    List<String> attest) {

  public BrowserSettings {
    allow = List.copyOf(allow);
    camera = List.copyOf(camera);
    microphone = List.copyOf(microphone);
    screen = List.copyOf(screen);
    attest = List.copyOf(attest);
  }

  /** The same where no request is signed. */
  public BrowserSettings(
      List<String> allow,
      List<String> camera,
      List<String> microphone,
      List<String> screen,
      Clipboard clipboard) {
    this(allow, camera, microphone, screen, clipboard, List.of());
  }

  /** What the exam page may do with the clipboard. */
  public enum Clipboard {
    BLOCKED,
    /** Works inside the exam, empty at start and end, never the system's. */
    ISOLATED,
    OPEN
  }
}
