package org.eksamik.kiosk.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** What kernel32.dll tells of debuggers. */
interface Debugging extends StdCallLibrary {
  Debugging OURS = Native.load("kernel32", Debugging.class, W32APIOptions.DEFAULT_OPTIONS);

  boolean CheckRemoteDebuggerPresent(HANDLE process, IntByReference present);
}
