package org.eksamik.browser.peer;

import java.util.List;

/** What the connections of one frame may. For any thread. */
public interface PeerRules {
  /** Whether the exam allows this server, by name or address. */
  boolean allowsServer(String host, int port);

  /** The host of the frame's own page. */
  String pageHost();

  /**
   * Whether the page may learn this machine's addresses: one that may use a camera would anyway.
   */
  boolean mayKnowAddresses();

  /** Hears which server was not reached. */
  void refused(String host, int port);

  /** Whether the page itself comes from this machine. */
  default boolean isFromThisMachine() {
    return isLoopback(pageHost());
  }

  /** Whether a host, as addresses name it, is this machine to itself. */
  static boolean isLoopback(String host) {
    return List.of("localhost", "[::1]").contains(host) || host.startsWith("127.");
  }
}
