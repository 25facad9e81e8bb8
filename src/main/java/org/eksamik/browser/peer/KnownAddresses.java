package org.eksamik.browser.peer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses on which connections of this program listen, and the names that stand for them
 * where a page may not see them: as with the names of multicast DNS in browsers, but only this
 * program can tell what they mean. For any thread.
 */
final class KnownAddresses {
  private static final String SUFFIX = ".local";
  private static final int MOST = 10_000;

  private final Set<String> own = ConcurrentHashMap.newKeySet();
  private final Map<String, String> nameOf = new ConcurrentHashMap<>();
  private final Map<String, String> addressOf = new ConcurrentHashMap<>();

  /** A connection listens there. */
  void add(String address, int port) {
    if (own.size() >= MOST) {
      own.clear();
    }
    own.add(address + " " + port);
  }

  boolean isOwn(String address, int port) {
    return own.contains(address + " " + port);
  }

  /** The same name each time, so that a page learns no more by asking again. */
  String hide(String address) {
    return nameOf.computeIfAbsent(
        address,
        hidden -> {
          String name = UUID.randomUUID() + SUFFIX;
          addressOf.put(name, hidden);
          return name;
        });
  }

  static boolean isName(String address) {
    return address.endsWith(SUFFIX);
  }

  Optional<String> address(String name) {
    return Optional.ofNullable(addressOf.get(name));
  }
}
