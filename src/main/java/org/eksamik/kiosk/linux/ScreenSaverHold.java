package org.eksamik.kiosk.linux;

import java.util.Optional;
import org.eksamik.kiosk.LockStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the X server's screen saver and display power saving off. The server would keep that after
 * we are gone, so the note says how both were.
 */
public final class ScreenSaverHold implements LockStep {
  public static final String NAME = "screen-saver";

  private static final Logger log = LoggerFactory.getLogger(ScreenSaverHold.class);

  private Optional<String> before = Optional.empty();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> note() {
    try (XDesktop desktop = XDesktop.open()) {
      before = Optional.of(desktop.screenSaver().text() + " " + Dpms.of(desktop).isOn());
    }
    return before;
  }

  @Override
  public void perform() {
    try (XDesktop desktop = XDesktop.open()) {
      desktop.screenSaver(desktop.screenSaver().heldOff());
      Dpms.of(desktop).turn(false);
    }
  }

  @Override
  public void undo() {
    before.ifPresent(ScreenSaverHold::restore);
    before = Optional.empty();
  }

  /**
   * Loads the native libraries that a lock takes; whether there is a server shows when it is
   * needed.
   */
  public static void warm() {
    try (XDesktop desktop = XDesktop.open();
        Waiting waiting = new Waiting(desktop.descriptor())) {
      waiting.wake();
      log.debug("power saving of displays is on: {}", Dpms.of(desktop).isOn());
    } catch (IllegalStateException none) {
      log.debug("no X server yet");
    }
  }

  /** Puts back what a note says. */
  public static void restore(String note) {
    int last = note.lastIndexOf(' ');
    Optional<ScreenSaver> saver = ScreenSaver.read(note.substring(0, Math.max(0, last)));
    if (saver.isEmpty()) {
      log.warn("a note of the screen saver that cannot be read");
      return;
    }
    try (XDesktop desktop = XDesktop.open()) {
      desktop.screenSaver(saver.get());
      Dpms.of(desktop).turn(note.endsWith("true"));
    } catch (IllegalStateException gone) {
      log.info("the X server is gone, and its screen saver with it");
    }
  }
}
