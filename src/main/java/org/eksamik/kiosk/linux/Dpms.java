package org.eksamik.kiosk.linux;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.ByteByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;

/** Power saving of displays: the X server's DPMS extension, where it has one. */
final class Dpms {
  private final Extension extension = Native.load("libXext.so.6", Extension.class);
  private final Pointer display;

  private Dpms(Pointer display) {
    this.display = display;
  }

  static Dpms of(XDesktop desktop) {
    return new Dpms(desktop.display());
  }

  boolean isOn() {
    ByteByReference on = new ByteByReference();
    return isThere()
        && extension.DPMSInfo(display, new ShortByReference(), on) != 0
        && on.getValue() != 0;
  }

  void turn(boolean on) {
    if (!isThere()) {
      return;
    }
    if (on) {
      extension.DPMSEnable(display);
    } else {
      extension.DPMSDisable(display);
    }
  }

  private boolean isThere() {
    return extension.DPMSQueryExtension(display, new IntByReference(), new IntByReference()) != 0
        && extension.DPMSCapable(display) != 0;
  }

  /** See DPMSInfo(3) and its neighbours. */
  interface Extension extends Library {
    int DPMSQueryExtension(Pointer display, IntByReference firstEvent, IntByReference firstError);

    int DPMSCapable(Pointer display);

    int DPMSInfo(Pointer display, ShortByReference level, ByteByReference on);

    int DPMSEnable(Pointer display);

    int DPMSDisable(Pointer display);
  }
}
