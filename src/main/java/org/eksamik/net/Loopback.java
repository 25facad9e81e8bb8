package org.eksamik.net;

import java.util.Locale;

/** This machine itself, which is never reached through a proxy and may be spoken to without TLS. */
final class Loopback {
  private Loopback() {}

  /** Decides by the name alone: asking the resolver would leave it to the network. */
  static boolean is(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("::1")
        || name.equals("[::1]")
        || name.matches("127(\\.\\d{1,3}){3}");
  }
}
