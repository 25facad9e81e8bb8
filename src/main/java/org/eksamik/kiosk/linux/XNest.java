package org.eksamik.kiosk.linux;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import org.eksamik.kiosk.Area;

/**
 * Puts windows of other programs into one of ours, and is their window manager there: the real one
 * does not see what lies below a window.
 */
final class XNest {
  private static final int EVENT_SIZE = 192;
  private static final int FOCUS_IN = 9;
  private static final int CONFIGURE_NOTIFY = 22;

  /** Offsets in {@code XConfigureEvent}. */
  private static final int DISPLAY = 24;

  private static final int EVENT_WINDOW = 32;
  private static final int WINDOW = 40;
  private static final int X = 48;

  /** In {@code XFocusChangeEvent}. */
  private static final int FOCUS_DETAIL = 44;

  private static final int NONLINEAR = 3;
  private static final NativeLong FOCUS_CHANGE = new NativeLong(1L << 21);
  private static final NativeLong STRUCTURE_NOTIFY = new NativeLong(1L << 17);
  private static final NativeLong NONE = new NativeLong(0);
  private static final NativeLong ATOM = new NativeLong(4);

  private final Xlib x = Native.load(Xlib.LIBRARY, Xlib.class);
  private final XDesktop desktop;
  private final Pointer display;

  /** Is never shown, nor what is in it. */
  private final long lobby;

  XNest(XDesktop desktop) {
    this.desktop = desktop;
    this.display = desktop.display();
    this.lobby =
        x.XCreateSimpleWindow(display, new NativeLong(desktop.root()), 0, 0, 1, 1, 0, NONE, NONE)
            .longValue();
  }

  /** Puts a window where it is not seen, whatever it does. */
  void away(long what) {
    x.XReparentWindow(display, new NativeLong(what), new NativeLong(lobby), 0, 0);
    x.XSync(display, false);
  }

  /** Puts a window into another, where it has no frame and fills its place. */
  void put(long what, long into, Area at) {
    x.XReparentWindow(display, new NativeLong(what), new NativeLong(into), at.x(), at.y());
    fullScreen(what);
    desktop.place(what, at);
  }

  /** Tells a window where on the screen it is; ICCCM section 4.1.5. */
  void tellPlace(long what) {
    desktop
        .look(what)
        .map(XDesktop.Placed::area)
        .ifPresent(at -> {
          try (Memory event = new Memory(EVENT_SIZE)) {
            event.clear();
            event.setInt(0, CONFIGURE_NOTIFY);
            event.setPointer(DISPLAY, display);
            event.setNativeLong(EVENT_WINDOW, new NativeLong(what));
            event.setNativeLong(WINDOW, new NativeLong(what));
            event.write(X, new int[] {at.x(), at.y(), at.width(), at.height()}, 0, 4);
            x.XSendEvent(display, new NativeLong(what), false, STRUCTURE_NOTIFY, event);
            x.XSync(display, false);
          }
        });
  }

  /**
   * Lets a program believe that its window has the keyboard's focus: it opens no lists otherwise.
   * The focus itself stays where it is.
   */
  void tellFocus(long what) {
    try (Memory event = new Memory(EVENT_SIZE)) {
      event.clear();
      event.setInt(0, FOCUS_IN);
      event.setPointer(DISPLAY, display);
      event.setNativeLong(EVENT_WINDOW, new NativeLong(what));
      event.setInt(FOCUS_DETAIL, NONLINEAR);
      x.XSendEvent(display, new NativeLong(what), false, FOCUS_CHANGE, event);
      x.XSync(display, false);
    }
  }

  /** A browser draws no tabs and no addresses while it believes that it fills the screen. */
  private void fullScreen(long what) {
    try (Memory atoms = new Memory(NativeLong.SIZE)) {
      atoms.setNativeLong(0, x.XInternAtom(display, "_NET_WM_STATE_FULLSCREEN", false));
      x.XChangeProperty(
          display,
          new NativeLong(what),
          x.XInternAtom(display, "_NET_WM_STATE", false),
          ATOM,
          32,
          0,
          atoms,
          1);
    }
  }
}
