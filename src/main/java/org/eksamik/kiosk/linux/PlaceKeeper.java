package org.eksamik.kiosk.linux;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.kiosk.Area;
import org.eksamik.kiosk.ExamWindow;

/** Looks after the window's place: there, shown, whole, on top, and with the keyboard. */
final class PlaceKeeper {
  /** How long a window manager may take to make a new window full screen. */
  private static final long SETTLING = TimeUnit.MILLISECONDS.toNanos(500);

  /** A window that is made anew needs a moment until it stands. */
  private static final long REMAKING = TimeUnit.MILLISECONDS.toNanos(600);

  private final ExamWindow window;
  private final XDesktop desktop;
  private final Takeover takeover;
  private final StackOrder order;
  private final Events events;
  private long current;
  private long currentSince;
  private long remadeAt = System.nanoTime() - REMAKING;

  PlaceKeeper(
      ExamWindow window, XDesktop desktop, Takeover takeover, StackOrder order, Events events) {
    this.window = window;
    this.desktop = desktop;
    this.takeover = takeover;
    this.order = order;
    this.events = events;
  }

  /** Looks, and puts right what is not. */
  void keep() {
    long ours = window.handle().orElse(0);
    Optional<Area> place = window.display();
    if (ours == 0 || place.isEmpty()) {
      return;
    }
    if (ours != current) {
      current = ours;
      currentSince = System.nanoTime();
    }
    Optional<XDesktop.Placed> found = desktop.look(ours);
    if (found.isEmpty()) {
      remake();
    } else if (takeover.has(ours)) {
      keep(ours, found.get(), place.get());
    } else if (found.get().area().covers(place.get())
        || System.nanoTime() - currentSince >= SETTLING) {
      takeover.take(ours, place.get());
      desktop.focus(ours);
    }
    window.covers().forEach(this::keepCover);
    if (window.covers().containsKey(desktop.focus())) {
      desktop.focus(ours);
    }
  }

  /** What is over a display that the exam may not use stays there, above everything. */
  private void keepCover(long cover, Area place) {
    Optional<XDesktop.Placed> found = desktop.look(cover);
    if (found.isEmpty()) {
      return;
    }
    if (!takeover.has(cover)) {
      takeover.take(cover, place);
    } else {
      putBack(cover, found.get(), place);
      order.restore(cover);
    }
  }

  private void keep(long ours, XDesktop.Placed found, Area place) {
    putBack(ours, found, place);
    order.restore(ours);
    order.refocus(ours);
  }

  private void putBack(long which, XDesktop.Placed found, Area place) {
    if (!found.area().equals(place)) {
      tell("moved");
      desktop.place(which, place);
    }
    if (!found.shown()) {
      tell("hidden");
      desktop.show(which);
    }
  }

  private void remake() {
    long now = System.nanoTime();
    if (now - remadeAt >= REMAKING) {
      remadeAt = now;
      tell("gone");
      window.reopen();
    }
  }

  private void tell(String was) {
    events.record(Event.Kind.WINDOW_RESTORED, "was", was);
  }
}
