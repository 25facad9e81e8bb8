package org.eksamik.browser.subtle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of one frame, which knows them by numbers. Belongs to the FX thread. */
final class KeyRing {
  /** How many a frame may hold. */
  static final int MOST = 10_000;

  private final Map<Integer, HeldKey> keys = new HashMap<>();
  private int last;

  /** The number of a new key. */
  int hold(HeldKey key) throws SubtleException {
    if (keys.size() >= MOST) {
      throw SubtleException.operation();
    }
    keys.put(++last, key);
    return last;
  }

  Optional<HeldKey> find(int number) {
    return Optional.ofNullable(keys.get(number));
  }

  /** The page no longer has it. */
  void forget(int number) {
    keys.remove(number);
  }

  void clear() {
    keys.clear();
  }
}
