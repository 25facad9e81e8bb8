package org.eksamik.kiosk.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/** What holding a desktop takes of user32.dll and JNA's own list of it lacks. */
interface MoreUser32 extends StdCallLibrary {
  MoreUser32 OURS = Native.load("user32", MoreUser32.class, W32APIOptions.DEFAULT_OPTIONS);

  int MsgWaitForMultipleObjects(
      int count, @Nullable Pointer handles, boolean all, int millis, int wakeMask);

  boolean SystemParametersInfo(int action, int size, @Nullable Pointer value, int tell);

  boolean IsIconic(HWND window);

  /** In dwmapi.dll. */
  interface Dwm extends StdCallLibrary {
    Dwm OURS = Native.load("dwmapi", Dwm.class, W32APIOptions.DEFAULT_OPTIONS);

    int DwmGetWindowAttribute(HWND window, int attribute, IntByReference value, int size);
  }
}
