package org.eksamik.app.hold;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamException;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.Guests;
import org.eksamik.kiosk.HoldableSession;
import org.eksamik.kiosk.KioskLock;
import org.eksamik.kiosk.LockFile;
import org.eksamik.kiosk.LockStep;
import org.eksamik.kiosk.WatchListener;
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
   * @param listener hears what the watch finds
   * @param data where is noted what has to be put back
   * @param comeback starts the program again when it freezes or dies while it holds the workstation
   * @param guests windows of other programs that belong to the exam's
   */
  public static Workplace open(
      KioskSettings settings,
      ExamWindow window,
      WatchListener listener,
      Events events,
      Path data,
      Comeback comeback,
      Guests guests)
      throws ExamException {
    Watched watchdog =
        Watched.by(window, WatchdogMain.class.getName(), WatchdogOrders.of(data, comeback).words());
    LockFile notes = new LockFile(data);
    SystemHold system = SystemHold.ours();
    // Loaded while nobody waits: the first lock is then as fast as the others.
    Thread.ofPlatform()
        .daemon()
        .name("kiosk-warm")
        .start(() -> {
          notes.warm();
          system.warm();
        });
    List<LockStep> steps = new ArrayList<>();
    steps.add(watchdog);
    steps.add(new HoldableSession(system.session()));
    steps.addAll(
        system.steps(
            new HeldExam(
                settings,
                window,
                listener,
                events,
                new EscapeAttempts(events, InstantSource.system()),
                guests)));
    return new Workplace(watchdog, new KioskLock(steps, notes, events));
  }

  /** Puts back what an earlier run left that died, and tells what its watchdog saw. */
  public static void recover(Path data, Events journal) {
    new LockFile(data).restore(SystemHold.ours().restorers());
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
