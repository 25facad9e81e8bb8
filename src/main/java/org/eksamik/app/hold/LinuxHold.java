package org.eksamik.app.hold;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eksamik.kiosk.Debugger;
import org.eksamik.kiosk.DesktopSession;
import org.eksamik.kiosk.Detector;
import org.eksamik.kiosk.EmptyClipboard;
import org.eksamik.kiosk.FocusDetector;
import org.eksamik.kiosk.LockStep;
import org.eksamik.kiosk.Programs;
import org.eksamik.kiosk.ReservedKeys;
import org.eksamik.kiosk.SleepHold;
import org.eksamik.kiosk.WindowsDetector;
import org.eksamik.kiosk.linux.ForeignWindows;
import org.eksamik.kiosk.linux.FrozenSeat;
import org.eksamik.kiosk.linux.LinuxSession;
import org.eksamik.kiosk.linux.Machine;
import org.eksamik.kiosk.linux.RemoteSession;
import org.eksamik.kiosk.linux.ScreenSaverHold;
import org.eksamik.kiosk.linux.Seat;
import org.eksamik.kiosk.linux.SeatHold;
import org.eksamik.kiosk.linux.Selections;
import org.eksamik.kiosk.linux.Sockets;
import org.eksamik.kiosk.linux.VirtualMachine;

/** Linux under X11. */
final class LinuxHold implements SystemHold {
  /** Keeps the machine awake where logind is. */
  private static final List<String> INHIBIT =
      List.of(
          "systemd-inhibit",
          "--what=idle:sleep:handle-lid-switch",
          "--who=Eksamik",
          "--why=An exam is taken",
          "--mode=block",
          "cat");

  @Override
  public DesktopSession session() {
    return new LinuxSession(System.getenv());
  }

  @Override
  public List<LockStep> steps(HeldExam exam) {
    Seat seat = new Seat(exam.window(), exam.guests());
    return List.of(
        exam.displays(),
        exam.covering(new ReservedKeys(false)),
        new ForeignWindows(exam.window(), seat, exam.attempts(), exam.events(), exam.guests()),
        new SeatHold(seat, Seat.Part.KEYBOARD),
        new SeatHold(seat, Seat.Part.POINTER),
        new EmptyClipboard(Selections::empty),
        new ScreenSaverHold(),
        new SleepHold(INHIBIT),
        exam.watch(detectors(exam)));
  }

  private static List<Detector> detectors(HeldExam exam) {
    Machine machine = Machine.ours();
    return List.of(
        new FocusDetector(exam.window()),
        new WindowsDetector(exam.attempts()),
        Sockets.displays(machine),
        Sockets.keyboards(machine),
        new VirtualMachine(machine),
        new RemoteSession(machine),
        Programs.sharing(machine::programs),
        Programs.forbidden(machine::programs, exam.settings().watch().forbiddenPrograms()),
        new Debugger(machine::tracer, HeldExam.javaOptions()));
  }

  @Override
  public Map<String, Consumer<String>> restorers() {
    return Map.of(ScreenSaverHold.NAME, ScreenSaverHold::restore);
  }

  @Override
  public void letGo(long process) {
    FrozenSeat.release(process);
  }

  @Override
  public void warm() {
    ScreenSaverHold.warm();
  }
}
