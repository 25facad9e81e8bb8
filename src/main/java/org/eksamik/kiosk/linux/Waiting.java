package org.eksamik.kiosk.linux;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** Waits at a file descriptor, as poll(2) does. */
final class Waiting {
  private static final short POLLIN = 1;
  private static final int EVENTS_AT = 4;
  private static final int SIZE = 8;

  private final C c = Native.load("c", C.class);
  private final Memory descriptor = new Memory(SIZE);

  Waiting(int descriptor) {
    this.descriptor.setInt(0, descriptor);
    this.descriptor.setShort(EVENTS_AT, POLLIN);
  }

  /** Returns when there is something to read, and after so long at the latest. */
  void awaitEvent(int millis) {
    c.poll(descriptor, new NativeLong(1), millis);
  }

  /** The C library. */
  interface C extends Library {
    int poll(Pointer descriptors, NativeLong count, int millis);
  }
}
