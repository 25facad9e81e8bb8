package org.eksamik.browser.peer;

import java.util.List;

/**
 * How a page wants its connection (WebRTC 1.0, 4.2.1).
 *
 * @param relayOnly only through a TURN server
 * @param bundle {@code balanced}, {@code max-compat} or {@code max-bundle}
 */
public record PeerSettings(List<IceServer> servers, boolean relayOnly, String bundle) {
  public PeerSettings {
    servers = List.copyOf(servers);
  }
}
