package org.eksamik.ui.work;

import java.util.concurrent.atomic.AtomicBoolean;

/** Something under way on a virtual thread. Once cancelled, its end is never told. */
public final class Waiting {
  private final Thread thread;
  private final AtomicBoolean cancelled;

  Waiting(Thread thread, AtomicBoolean cancelled) {
    this.thread = thread;
    this.cancelled = cancelled;
  }

  /** Interrupts it; its end is still told. */
  public void interrupt() {
    thread.interrupt();
  }

  /** Interrupts it and forgets its end. Returns at once; cancelling twice does nothing more. */
  public void cancel() {
    if (!cancelled.getAndSet(true)) {
      thread.interrupt();
    }
  }
}
