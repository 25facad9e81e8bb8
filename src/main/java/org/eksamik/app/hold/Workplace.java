package org.eksamik.app.hold;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamException;
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
import org.eksamik.kiosk.watchdog.Told;
import org.eksamik.kiosk.watchdog.Watched;
import org.eksamik.profile.KioskSettings;

/** What holds this machine: its lock, and the watchdog that outlives us. */
public final class Workplace implements AutoCloseable {
  private final Watched watchdog;
  private final KioskLock lock;

  private Workplace(Watched watchdog, KioskLock lock) {
    this.watchdog = watchdog;
    this.lock = lock;
  }

  /**
   * Starts the watchdog, and puts the lock together; nothing is held yet.
   *
   * @param data where is noted what has to be put back
   * @param again starts the program again when it dies while it holds the workstation; empty:
   *     nobody does
   */
  public static Workplace open(
      KioskSettings settings, ExamWindow window, Events events, Path data, List<String> again)
      throws ExamException {
    List<String> words = new ArrayList<>(List.of(data.toAbsolutePath().toString()));
    words.addAll(again);
    Watched watchdog = Watched.by(window, WatchdogMain.class.getName(), words);
    List<LockStep> steps = new ArrayList<>();
    steps.add(watchdog);
    steps.addAll(linux(settings, window, events));
    return new Workplace(watchdog, new KioskLock(steps, new LockFile(data), events));
  }

  /** In the order in which they are done. */
  private static List<LockStep> linux(KioskSettings settings, ExamWindow window, Events events) {
    EscapeAttempts attempts = new EscapeAttempts(events, InstantSource.system());
    Seat seat = new Seat(window);
    return List.of(
        new Displays(window, settings.displays(), events),
        new Covering(window, new Guard(new ReservedKeys(false), attempts, events)),
        new ForeignWindows(window, seat, attempts, events),
        new SeatHold(seat, Seat.Part.KEYBOARD),
        new SeatHold(seat, Seat.Part.POINTER),
        new EmptyClipboard(Selections::empty),
        new ScreenSaverHold(),
        new SleepHold());
  }

  /** Puts back what an earlier run left that died, and tells what its watchdog saw. */
  public static void recover(Path data, Events journal) {
    new LockFile(data).restore(WatchdogMain.restorers());
    new Told(data, InstantSource.system()).tell(journal);
  }

  public KioskLock lock() {
    return lock;
  }

  /** Gives the workstation back, and lets the watchdog go. */
  @Override
  public void close() {
    lock.unlock();
    watchdog.close();
  }
}
