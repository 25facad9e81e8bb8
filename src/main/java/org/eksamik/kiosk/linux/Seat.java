package org.eksamik.kiosk.linux;

import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.Guests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keyboard and pointer, grabbed for JavaFX's own connection: another connection's grab would keep
 * the keys from the exam as well. The X server lets go when the process ends, however it ends.
 */
public final class Seat {
  private static final Logger log = LoggerFactory.getLogger(Seat.class);

  /**
   * Our own windows go on hearing what is theirs. A number, since what JNA makes of {@code true}
   * the X server refuses, and GDK then answers success all the same.
   */
  private static final int OWNER_EVENTS = 1;

  /** What GDK calls the parts of a seat (GdkSeatCapabilities). */
  public enum Part {
    POINTER(1 | 2 | 4),
    KEYBOARD(8);

    private final int capabilities;

    Part(int capabilities) {
      this.capabilities = capabilities;
    }
  }

  /** What a grab answers (GdkGrabStatus). */
  enum Grab {
    SUCCESS,
    /** Another program has it, such as an open menu of the window manager. */
    ALREADY_GRABBED,
    INVALID_TIME,
    NOT_VIEWABLE,
    FROZEN,
    FAILED
  }

  private final ExamWindow window;
  private final Set<Part> held = EnumSet.noneOf(Part.class);
  private final Guests guests;
  private boolean lent;
  private final Gdk gdk = Native.load(Gdk.LIBRARY, Gdk.class);

  /**
   * @param guests get the pointer as long as there are any: a grab would keep it from them
   */
  public Seat(ExamWindow window, Guests guests) {
    this.window = window;
    this.guests = guests;
  }

  /** Grabs a part from now on; waits for the window's thread. */
  Grab hold(Part part) {
    return window.ask(() -> {
      Grab grab = isLent(part) ? Grab.SUCCESS : grab(part);
      if (grab == Grab.SUCCESS) {
        held.add(part);
      }
      return grab;
    });
  }

  /** Grabs once more what is held: the window may be another, or something took it away. */
  void holdAgain() {
    boolean lend = !guests.all().isEmpty();
    if (lend && !lent) {
      letGo();
    }
    lent = lend;
    for (Part part : held) {
      Grab grab = isLent(part) ? Grab.SUCCESS : grab(part);
      if (grab != Grab.SUCCESS) {
        log.debug("grabbing the {} again gave {}", part, grab);
      }
    }
  }

  /** Lets a part go; waits for the window's thread. */
  void release(Part part) {
    window.ask(() -> {
      held.remove(part);
      letGo();
      holdAgain();
      return true;
    });
  }

  private boolean isLent(Part part) {
    return lent && part == Part.POINTER;
  }

  /** GDK lets go of the whole seat at once. */
  private void letGo() {
    Pointer display = gdk.gdk_display_get_default();
    if (display != null) {
      gdk.gdk_seat_ungrab(gdk.gdk_display_get_default_seat(display));
    }
  }

  private Grab grab(Part part) {
    Pointer display = gdk.gdk_display_get_default();
    OptionalLong xid = window.handle();
    if (display == null || xid.isEmpty()) {
      return Grab.FAILED;
    }
    Pointer shown = gdk.gdk_x11_window_lookup_for_display(display, new NativeLong(xid.getAsLong()));
    if (shown == null) {
      return Grab.FAILED;
    }
    int status =
        gdk.gdk_seat_grab(
            gdk.gdk_display_get_default_seat(display),
            shown,
            part.capabilities,
            OWNER_EVENTS,
            null,
            null,
            null,
            null);
    Grab[] all = Grab.values();
    return status >= 0 && status < all.length ? all[status] : Grab.FAILED;
  }
}
