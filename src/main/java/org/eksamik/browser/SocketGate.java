package org.eksamik.browser;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * The program's default proxy selector. WebKit's own WebSocket, which workers still meet where the
 * media bridge replaced it in frames, opens bare sockets after asking here; it is told by its
 * threads' name (JavaFX 26.0.1) and gets through to no server at all, since it is broken anyway.
 * Everyone else gets the workstation's proxies.
 */
final class SocketGate extends ProxySelector {
  private static final String WEB_SOCKET_THREAD = "SocketStreamHandle-";

  private final CurrentVisit visit;
  private final ProxySelector proxies;

  SocketGate(CurrentVisit visit, ProxySelector proxies) {
    this.visit = visit;
    this.proxies = proxies;
  }

  @Override
  public List<Proxy> select(URI address) {
    if (Thread.currentThread().getName().startsWith(WEB_SOCKET_THREAD)) {
      try {
        visit.get().admit(PageRequest.to(address));
      } catch (ConnectException e) {
        // Thrown on, as WebKit tries a direct connection after an answer that does not work.
        throw new IllegalArgumentException("refused", e);
      }
      throw new IllegalArgumentException("WebKit's own WebSocket does not work");
    }
    return proxies.select(address);
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
    proxies.connectFailed(address, proxy, failure);
  }
}
