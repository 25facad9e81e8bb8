package org.eksamik.net;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What takes a while to make and is made once, when it is first needed. Safe for several threads.
 */
final class OnDemand<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private Optional<T> made = Optional.empty();

  OnDemand(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T present = made.orElseGet(maker);
    made = Optional.of(present);
    return present;
  }

  synchronized Optional<T> ifMade() {
    return made;
  }
}
