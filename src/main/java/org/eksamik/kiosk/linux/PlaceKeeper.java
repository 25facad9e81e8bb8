package org.eksamik.kiosk.linux;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.kiosk.ExamWindow;

/** Looks after the window's place: there, shown, whole, on top, and with the keyboard. */
final class PlaceKeeper {
  private static final long BETWEEN_GRABS = TimeUnit.MILLISECONDS.toNanos(250);

  /** A window that was just put back needs a moment until it stands. */
  private static final long BETWEEN_RESTORES = TimeUnit.MILLISECONDS.toNanos(600);

  private final ExamWindow window;
  private final Seat seat;
  private final XDesktop desktop;
  private final StackOrder order;
  private final Events events;
  private long grabbedAt = System.nanoTime() - BETWEEN_GRABS;
  private long restoredAt = System.nanoTime();
  private OptionalLong last = OptionalLong.empty();

  PlaceKeeper(
      ExamWindow window, Seat seat, XDesktop desktop, StackOrder order, Events events) {
    this.window = window;
    this.seat = seat;
    this.desktop = desktop;
    this.order = order;
    this.events = events;
  }

  /**
   * Looks, and puts right what is not.
   *
   * @param changed windows came, went or moved since the last look
   */
  void keep(boolean changed) {
    OptionalLong handle = window.handle();
    if (handle.isEmpty()) {
      return;
    }
    long now = System.nanoTime();
    boolean due = now - grabbedAt >= BETWEEN_GRABS;
    if (!changed && !due) {
      return;
    }
    long ours = handle.getAsLong();
    if (!handle.equals(last)) {
      last = handle;
      restoredAt = now;
    }
    if (now - restoredAt >= BETWEEN_RESTORES) {
      wrong(ours).ifPresent(what -> {
        restoredAt = now;
        events.record(Event.Kind.WINDOW_RESTORED, "was", what);
        restore(ours, what);
      });
    }
    order.restore(ours);
    if (due) {
      grabbedAt = now;
      window.later(seat::holdAgain);
    }
  }

  /** What is wrong with the window: gone, hidden or moved. */
  private Optional<String> wrong(long ours) {
    Optional<XDesktop.Placed> placed = desktop.look(ours);
    if (placed.isEmpty()) {
      return Optional.of("gone");
    }
    if (!placed.get().shown()) {
      return Optional.of("hidden");
    }
    return window.display().filter(all -> !placed.get().area().covers(all)).map(_ -> "moved");
  }

  private void restore(long ours, String what) {
    switch (what) {
      case "gone" -> window.reopen();
      case "hidden" -> {
        desktop.show(ours);
        window.cover();
      }
      default -> window.cover();
    }
  }
}
