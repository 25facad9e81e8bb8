package org.eksamik.kiosk.linux;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eksamik.kiosk.Area;

/**
 * Takes windows from the window manager: it then neither moves, minimises, closes nor covers them,
 * whatever shortcut, pager or task bar asks for it. A window changes hands only while it is hidden,
 * so it vanishes for a moment.
 */
final class Takeover {
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);

  private final XDesktop desktop;
  private final Set<Long> taken = new LinkedHashSet<>();

  Takeover(XDesktop desktop) {
    this.desktop = desktop;
  }

  boolean has(long window) {
    return taken.contains(window);
  }

  /** Takes a window, and shows it where it has to be. */
  void take(long window, Area at) {
    desktop.hide(window);
    awaitUnframed(window);
    desktop.unmanaged(window, true);
    desktop.unframe(window);
    desktop.place(window, at);
    desktop.show(window);
    taken.add(window);
  }

  /** Gives every window back that is still there. */
  void giveBack() {
    for (long window : taken) {
      Optional<XDesktop.Placed> placed = desktop.look(window);
      if (placed.isPresent()) {
        desktop.hide(window);
        desktop.unmanaged(window, false);
        if (placed.get().shown()) {
          desktop.show(window);
        }
      }
    }
    taken.clear();
  }

  /** A window manager takes its frame away when it sees that the window is hidden. */
  private void awaitUnframed(long window) {
    long giveUp = System.nanoTime() + PATIENCE;
    while (desktop.onRoot(window).filter(top -> top != window).isPresent()
        && System.nanoTime() < giveUp) {
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }
}
