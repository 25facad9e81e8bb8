package org.eksamik.kiosk.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.kiosk.Area;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.Guests;

/** Puts our windows above everybody else's. */
final class StackOrder {
  private final XDesktop desktop;
  private final ProgramOfWindow programs;
  private final EscapeAttempts attempts;
  private final Guests guests;

  StackOrder(XDesktop desktop, ProgramOfWindow programs, EscapeAttempts attempts, Guests guests) {
    this.desktop = desktop;
    this.programs = programs;
    this.attempts = attempts;
    this.guests = guests;
  }

  /** Raises our window and what is ours above it, where something foreign covers it. */
  void restore(long ours) {
    Optional<Long> frame = desktop.onRoot(ours);
    if (frame.isEmpty()) {
      return;
    }
    List<Long> foreign = new ArrayList<>();
    List<Long> own = new ArrayList<>();
    sort(ours, frame.get(), foreign, own);
    if (foreign.isEmpty()) {
      return;
    }
    desktop.raise(frame.get());
    own.forEach(desktop::raise);
    foreign.forEach(window -> attempts.refused("window", programs.of(window)));
  }

  /** Tells of foreign windows that came up, wherever they are. */
  void tell(List<Long> shown, long ours) {
    Area place = desktop.look(ours).map(XDesktop.Placed::area).orElse(new Area(0, 0, 0, 0));
    shown.stream()
        .filter(window -> lies(window, place) && !isOurs(window, ours))
        .forEach(window -> attempts.refused("window", programs.of(window)));
  }

  /** Takes the keyboard's focus back from a foreign window. */
  void refocus(long ours) {
    long focus = desktop.focus();
    if (isGuests(focus)) {
      // A list in the page took it; the keys are the exam's window's all the time.
      desktop.focus(ours);
    } else if (!desktop.sameClient(focus, ours)) {
      attempts.refused("focus", programs.of(focus));
      desktop.focus(ours);
    }
  }

  /** What is shown above our frame, lowest first. */
  private void sort(long ours, long frame, List<Long> foreign, List<Long> own) {
    Area place = desktop.look(frame).map(XDesktop.Placed::area).orElse(new Area(0, 0, 0, 0));
    boolean above = false;
    for (long window : desktop.children(desktop.root())) {
      if (window == frame) {
        above = true;
      } else if (above && lies(window, place)) {
        (isOurs(window, ours) ? own : foreign).add(window);
      }
    }
  }

  /** Window managers keep tiny windows of their own beyond the edge. */
  private boolean lies(long window, Area over) {
    return desktop.look(window).filter(it -> it.shown() && it.area().meets(over)).isPresent();
  }

  /** A frame is its window manager's; what is inside may be ours. */
  private boolean isOurs(long window, long ours) {
    if (desktop.sameClient(window, ours) || isGuests(window)) {
      return true;
    }
    for (long child : desktop.children(window)) {
      if (desktop.sameClient(child, ours) || isGuests(child)) {
        return true;
      }
    }
    return false;
  }

  /** The page's window, or a list that it opened. */
  private boolean isGuests(long window) {
    return guests.all().stream().anyMatch(guest -> desktop.sameClient(window, guest));
  }
}
