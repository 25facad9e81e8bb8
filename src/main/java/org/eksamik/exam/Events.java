package org.eksamik.exam;

/**
 * How every part tells the journal. Returns at once, from any thread, also from the FX thread; what
 * was told is written in the order it was told.
 */
@FunctionalInterface
public interface Events {
  void record(Event event);

  /**
   * The same for who is about to act upon it: comes back when this and everything told before lasts
   * through a crash. Where the disk takes nothing it comes back after a few seconds all the same,
   * since an exam does not stop for that. Not for the FX thread.
   */
  default void recordAndWait(Event event) {
    record(event);
  }

  default void record(Event.Kind kind) {
    record(Event.of(kind));
  }

  default void record(Event.Kind kind, String name, String value) {
    record(Event.of(kind, name, value));
  }
}
