package org.eksamik.ui.work;

/** A beat once a second, on the thread of the screens. */
@FunctionalInterface
public interface Ticks {
  /** Calls {@code beat} each second until the returned action runs. */
  Runnable eachSecond(Runnable beat);
}
