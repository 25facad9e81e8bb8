package org.eksamik.kiosk.linux;

import java.util.concurrent.TimeUnit;
import org.eksamik.exam.Events;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.LockStep;

/** Keeps the exam's window above all others, in its place and shown, and the seat with it. */
public final class ForeignWindows implements LockStep {
  private static final long ENOUGH_TO_END = TimeUnit.SECONDS.toMillis(2);

  private final ExamWindow window;
  private final Seat seat;
  private final EscapeAttempts attempts;
  private final Events events;
  private volatile boolean watching;
  private Thread thread = Thread.currentThread();

  public ForeignWindows(ExamWindow window, Seat seat, EscapeAttempts attempts, Events events) {
    this.window = window;
    this.seat = seat;
    this.attempts = attempts;
    this.events = events;
  }

  @Override
  public String name() {
    return "foreign-windows";
  }

  @Override
  public void perform() {
    watching = true;
    thread = Thread.ofPlatform().daemon().name("kiosk-windows").start(this::watch);
  }

  @Override
  public void undo() {
    if (!watching) {
      return;
    }
    watching = false;
    try {
      thread.join(ENOUGH_TO_END);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try (XDesktop desktop = XDesktop.open()) {
      desktop.hearOfWindows();
      StackOrder order = new StackOrder(desktop, new ProgramOfWindow(desktop), attempts);
      Waiting waiting = new Waiting(desktop.descriptor());
      PlaceKeeper keeper = new PlaceKeeper(window, seat, desktop, order, events);
      while (watching) {
        keeper.keep(desktop.takeEvents());
        waiting.awaitEvent();
      }
    }
  }
}
