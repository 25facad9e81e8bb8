package org.eksamik.app.hold;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eksamik.exam.Events;
import org.eksamik.kiosk.Covering;
import org.eksamik.kiosk.Displays;
import org.eksamik.kiosk.EmptyClipboard;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.Guard;
import org.eksamik.kiosk.KioskLock;
import org.eksamik.kiosk.LockFile;
import org.eksamik.kiosk.LockStep;
import org.eksamik.kiosk.ReservedKeys;
import org.eksamik.kiosk.linux.ForeignWindows;
import org.eksamik.kiosk.linux.ScreenSaverHold;
import org.eksamik.kiosk.linux.Seat;
import org.eksamik.kiosk.linux.SeatHold;
import org.eksamik.kiosk.linux.Selections;
import org.eksamik.kiosk.linux.SleepHold;
import org.eksamik.profile.KioskSettings;

/** The lock of this machine, its steps in the order in which they are done. */
public final class Workplace {
  private final KioskSettings settings;
  private final ExamWindow window;
  private final Events events;
  private final InstantSource clock;

  public Workplace(
      KioskSettings settings, ExamWindow window, Events events, InstantSource clock) {
    this.settings = settings;
    this.window = window;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The lock for this system.
   *
   * @param data where it notes what has to be put back
   */
  public KioskLock lock(Path data) {
    EscapeAttempts attempts = new EscapeAttempts(events, clock);
    List<LockStep> steps = new ArrayList<>();
    steps.add(new Displays(window, settings.displays(), events));
    steps.add(
        new Covering(window, new Guard(new ReservedKeys(false), attempts, events)));
    Seat seat = new Seat(window);
    steps.add(new ForeignWindows(window, seat, attempts, events));
    steps.add(new SeatHold(seat, Seat.Part.KEYBOARD));
    steps.add(new SeatHold(seat, Seat.Part.POINTER));
    steps.add(new EmptyClipboard(Selections::empty));
    steps.add(new ScreenSaverHold());
    steps.add(new SleepHold());
    return new KioskLock(steps, new LockFile(data), events);
  }
}
