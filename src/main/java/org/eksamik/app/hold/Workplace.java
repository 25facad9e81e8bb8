package org.eksamik.app.hold;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamException;
import org.eksamik.kiosk.Covering;
import org.eksamik.kiosk.Detector;
import org.eksamik.kiosk.Displays;
import org.eksamik.kiosk.EmptyClipboard;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.FocusDetector;
import org.eksamik.kiosk.Guard;
import org.eksamik.kiosk.HoldableSession;
import org.eksamik.kiosk.KioskLock;
import org.eksamik.kiosk.LockFile;
import org.eksamik.kiosk.LockStep;
import org.eksamik.kiosk.ReservedKeys;
import org.eksamik.kiosk.Watch;
import org.eksamik.kiosk.WatchListener;
import org.eksamik.kiosk.WindowsDetector;
import org.eksamik.kiosk.linux.Debugger;
import org.eksamik.kiosk.linux.ForeignWindows;
import org.eksamik.kiosk.linux.Machine;
import org.eksamik.kiosk.linux.Plugged;
import org.eksamik.kiosk.linux.Programs;
import org.eksamik.kiosk.linux.RemoteSession;
import org.eksamik.kiosk.linux.ScreenSaverHold;
import org.eksamik.kiosk.linux.Seat;
import org.eksamik.kiosk.linux.SeatHold;
import org.eksamik.kiosk.linux.Selections;
import org.eksamik.kiosk.linux.SleepHold;
import org.eksamik.kiosk.linux.VirtualMachine;
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
   */
  public static Workplace open(
      KioskSettings settings,
      ExamWindow window,
      WatchListener listener,
      Events events,
      Path data,
      Comeback comeback)
      throws ExamException {
    Watched watchdog =
        Watched.by(window, WatchdogMain.class.getName(), WatchdogOrders.of(data, comeback).words());
    LockFile notes = new LockFile(data);
    // Loaded while nobody waits: the first lock is then as fast as the others.
    Thread.ofPlatform()
        .daemon()
        .name("kiosk-warm")
        .start(() -> {
          notes.warm();
          if (ThisSession.isLinux()) {
            ScreenSaverHold.warm();
          }
        });
    List<LockStep> steps = new ArrayList<>();
    steps.add(watchdog);
    steps.add(new HoldableSession(ThisSession.now()));
    if (ThisSession.isLinux()) {
      steps.addAll(linux(settings, window, listener, events));
    }
    return new Workplace(watchdog, new KioskLock(steps, notes, events));
  }

  /** In the order in which they are done. */
  private static List<LockStep> linux(
      KioskSettings settings, ExamWindow window, WatchListener listener, Events events) {
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
        new SleepHold(),
        new Watch(detectors(settings, window, attempts), settings.watch(), listener, events));
  }

  private static List<Detector> detectors(
      KioskSettings settings, ExamWindow window, EscapeAttempts attempts) {
    Machine machine = Machine.ours();
    return List.of(
        new FocusDetector(window),
        new WindowsDetector(attempts),
        Plugged.displays(machine),
        Plugged.keyboards(machine),
        new VirtualMachine(machine),
        new RemoteSession(machine),
        Programs.sharing(machine),
        Programs.forbidden(machine, settings.watch().forbiddenPrograms()),
        new Debugger(machine, ManagementFactory.getRuntimeMXBean().getInputArguments()));
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
