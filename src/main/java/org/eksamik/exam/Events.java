package org.eksamik.exam;

/**
 * How every part tells the journal. Returns at once, from any thread, also from the FX thread; what
 * was told is written in the order it was told.
 */
@FunctionalInterface
public interface Events {
  void record(Event event);

  default void record(Event.Kind kind) {
    record(Event.of(kind));
  }

  default void record(Event.Kind kind, String name, String value) {
    record(Event.of(kind, name, value));
  }
}
