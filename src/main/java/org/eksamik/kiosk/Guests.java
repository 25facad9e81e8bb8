package org.eksamik.kiosk;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The windows of programs of our own that lie in the exam's window and belong to it, by the numbers
 * that the system gives them. For any thread.
 */
public final class Guests {
  private final Set<Long> windows = ConcurrentHashMap.newKeySet();

  public void came(long window) {
    windows.add(window);
  }

  public void went(long window) {
    windows.remove(window);
  }

  /** As they are now. */
  public Set<Long> all() {
    return Set.copyOf(windows);
  }
}
