package org.eksamik.kiosk.linux;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** Waits at a file descriptor, as poll(2) does, until something comes or somebody wakes it. */
final class Waiting implements AutoCloseable {
  private static final short POLLIN = 1;
  private static final int EVENTS_AT = 4;
  private static final int RETURNED_AT = 6;
  private static final int SIZE = 8;
  private static final int COUNTER_SIZE = 8;
  private static final int CLOSE_ON_EXEC = 0x80000;

  private final C c = Native.load("c", C.class);
  private final Memory descriptors = new Memory(2 * SIZE);
  private final int alarm;
  private boolean open = true;

  Waiting(int descriptor) {
    alarm = c.eventfd(0, CLOSE_ON_EXEC);
    descriptors.clear();
    listen(0, descriptor);
    listen(SIZE, alarm);
  }

  private void listen(int at, int descriptor) {
    descriptors.setInt(at, descriptor);
    descriptors.setShort(at + EVENTS_AT, POLLIN);
  }

  /** Returns when there is something to read, when it is woken, and after so long at the latest. */
  void awaitEvent(int millis) {
    c.poll(descriptors, new NativeLong(2), millis);
    if (descriptors.getShort(SIZE + RETURNED_AT) != 0) {
      try (Memory counter = new Memory(COUNTER_SIZE)) {
        c.read(alarm, counter, new NativeLong(COUNTER_SIZE));
      }
    }
  }

  /** Ends the waiting of now, or else the next. Any thread. */
  synchronized void wake() {
    if (open) {
      try (Memory counter = new Memory(COUNTER_SIZE)) {
        counter.setLong(0, 1);
        c.write(alarm, counter, new NativeLong(COUNTER_SIZE));
      }
    }
  }

  @Override
  public synchronized void close() {
    open = false;
    c.close(alarm);
  }

  /** The C library; see eventfd(2) and poll(2). */
  interface C extends Library {
    int poll(Pointer descriptors, NativeLong count, int millis);

    int eventfd(int count, int flags);

    NativeLong read(int descriptor, Pointer into, NativeLong count);

    NativeLong write(int descriptor, Pointer from, NativeLong count);

    int close(int descriptor);
  }
}
