package org.eksamik.kiosk.linux;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.kiosk.LockStep;

/** Holds the keyboard or the pointer; without it no exam begins. */
public final class SeatHold implements LockStep {
  /** A window that comes up needs a moment before it can be grabbed for. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(20);

  private final Seat seat;
  private final Seat.Part part;

  public SeatHold(Seat seat, Seat.Part part) {
    this.seat = seat;
    this.part = part;
  }

  @Override
  public String name() {
    return part.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void perform() throws ExamException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    Seat.Grab grab = seat.hold(part);
    while (grab != Seat.Grab.SUCCESS && System.nanoTime() < giveUp) {
      LockSupport.parkNanos(BETWEEN);
      grab = seat.hold(part);
    }
    if (grab != Seat.Grab.SUCCESS) {
      throw ExamException.of(Fault.KIOSK_REFUSED).with("detail", name() + ": " + grab);
    }
  }

  @Override
  public void undo() {
    seat.release(part);
  }
}
