package org.eksamik.kiosk.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinDef.RECT;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.kiosk.Area;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop of Windows by user32.dll; see the functions' pages at Microsoft. */
public final class User32Desktop implements WindowsDesktop {
  private static final Logger log = LoggerFactory.getLogger(User32Desktop.class);
  // Long: an int of -1 would lose its upper half.
  private static final HWND TOPMOST = new HWND(Pointer.createConstant(-1L));
  private static final HWND NOT_TOPMOST = new HWND(Pointer.createConstant(-2L));
  private static final DWORD ABOVE = new DWORD(3);
  private static final int CLOAKED = 14;
  private static final int FLAGS_AT = 4;
  private static final List<String> BARS = List.of("Shell_TrayWnd", "Shell_SecondaryTrayWnd");

  /** Windows come and go while we walk over them: a walk ends somewhere. */
  private static final int MOST_WINDOWS = 500;

  private final User32 user = User32.INSTANCE;
  private final MoreUser32 more = MoreUser32.OURS;

  @Override
  public Optional<SeenWindow> look(long window) {
    HWND handle = handle(window);
    return user.IsWindow(handle) ? Optional.of(see(handle)) : Optional.empty();
  }

  @Override
  public List<SeenWindow> above(long window) {
    List<SeenWindow> above = new ArrayList<>();
    HWND next = user.GetWindow(handle(window), ABOVE);
    while (next != null && above.size() < MOST_WINDOWS) {
      above.add(see(next));
      next = user.GetWindow(next, ABOVE);
    }
    return above;
  }

  @Override
  public Optional<SeenWindow> foreground() {
    return Optional.ofNullable(user.GetForegroundWindow()).map(this::see);
  }

  private SeenWindow see(HWND window) {
    IntByReference process = new IntByReference();
    user.GetWindowThreadProcessId(window, process);
    RECT edges = new RECT();
    boolean placed = user.GetWindowRect(window, edges);
    Area area = new Area(edges.left, edges.top, edges.right - edges.left, edges.bottom - edges.top);
    boolean seen =
        placed && user.IsWindowVisible(window) && !more.IsIconic(window) && !isCloaked(window);
    return new SeenWindow(
        Pointer.nativeValue(window.getPointer()),
        Integer.toUnsignedLong(process.getValue()),
        area,
        seen);
  }

  /** Store apps that wait in the background say that they are visible, and are not. */
  private static boolean isCloaked(HWND window) {
    IntByReference cloaked = new IntByReference();
    int answer = MoreUser32.Dwm.OURS.DwmGetWindowAttribute(window, CLOAKED, cloaked, Integer.BYTES);
    return answer == 0 && cloaked.getValue() != 0;
  }

  @Override
  public void cover(long window, Area place) {
    HWND handle = handle(window);
    if (more.IsIconic(handle)) {
      user.ShowWindow(handle, WinUser.SW_RESTORE);
    }
    user.SetWindowPos(
        handle,
        TOPMOST,
        place.x(),
        place.y(),
        place.width(),
        place.height(),
        WinUser.SWP_SHOWWINDOW);
  }

  @Override
  public void uncover(long window) {
    user.SetWindowPos(
        handle(window),
        NOT_TOPMOST,
        0,
        0,
        0,
        0,
        WinUser.SWP_NOMOVE | WinUser.SWP_NOSIZE | WinUser.SWP_NOACTIVATE);
  }

  @Override
  public void focus(long window) {
    if (!user.SetForegroundWindow(handle(window))) {
      log.debug("Windows does not give our window the keyboard yet");
    }
  }

  @Override
  public List<Long> taskbars() {
    List<Long> bars = new ArrayList<>();
    for (String kind : BARS) {
      HWND bar = user.FindWindowEx(null, null, kind, null);
      while (bar != null && bars.size() < MOST_WINDOWS) {
        bars.add(Pointer.nativeValue(bar.getPointer()));
        bar = user.FindWindowEx(null, bar, kind, null);
      }
    }
    return bars;
  }

  @Override
  public void show(long window, boolean shown) {
    user.ShowWindow(handle(window), shown ? WinUser.SW_SHOWNOACTIVATE : WinUser.SW_HIDE);
  }

  @Override
  public int setting(SessionSetting setting) {
    return setting.structure() == 0
        ? read(setting, new Memory(Integer.BYTES), 0).getInt(0)
        : readFlags(setting).getInt(FLAGS_AT);
  }

  @Override
  public void setting(SessionSetting setting, int value) {
    if (setting.structure() != 0) {
      Memory flags = readFlags(setting);
      flags.setInt(FLAGS_AT, value);
      write(setting, setting.structure(), flags);
    } else if (setting == SessionSetting.FOREGROUND_LOCK) {
      // The one number that stands where others have an address.
      write(setting, 0, Pointer.createConstant(Integer.toUnsignedLong(value)));
    } else {
      write(setting, value, Pointer.NULL);
    }
  }

  private Memory readFlags(SessionSetting setting) {
    Memory structure = new Memory(setting.structure());
    structure.clear();
    structure.setInt(0, setting.structure());
    return read(setting, structure, setting.structure());
  }

  private Memory read(SessionSetting setting, Memory into, int size) {
    if (!more.SystemParametersInfo(setting.read(), size, into, 0)) {
      throw new IllegalStateException("Windows does not tell " + setting);
    }
    return into;
  }

  /** Told to nobody and kept nowhere: the last argument is 0. */
  private void write(SessionSetting setting, int number, Pointer value) {
    if (!more.SystemParametersInfo(setting.write(), number, value, 0)) {
      log.warn("Windows does not change {}", setting);
    }
  }

  @Override
  public int metric(Metric metric) {
    return user.GetSystemMetrics(metric.number());
  }

  @Override
  public Optional<String> debugger() {
    IntByReference there = new IntByReference();
    Kernel32 kernel = Kernel32.INSTANCE;
    boolean asked = Debugging.OURS.CheckRemoteDebuggerPresent(kernel.GetCurrentProcess(), there);
    return asked && there.getValue() != 0
        ? Optional.of("Windows says that a debugger looks into this process")
        : Optional.empty();
  }

  private static HWND handle(long window) {
    return new HWND(Pointer.createConstant(window));
  }
}
