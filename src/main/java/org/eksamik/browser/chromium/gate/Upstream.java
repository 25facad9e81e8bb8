package org.eksamik.browser.chromium.gate;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Connections to servers, by the workstation's own proxies where it has some. */
final class Upstream {
  private static final Duration CONNECT = Duration.ofSeconds(15);

  private final ProxySelector proxies;

  Upstream(ProxySelector proxies) {
    this.proxies = proxies;
  }

  /** Blocks until a way is found, or none is left. */
  Socket connect(String host, int port) throws IOException {
    IOException last = new ConnectException("no way to the server");
    for (Proxy way : proxies.select(URI.create("https://" + host + ":" + port + "/"))) {
      Socket socket = new Socket(way);
      try {
        socket.connect(address(way, host, port), (int) CONNECT.toMillis());
        socket.setTcpNoDelay(true);
        return socket;
      } catch (IOException e) {
        last = e;
        socket.close();
      }
    }
    throw last;
  }

  private static InetSocketAddress address(Proxy way, String host, int port) {
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return way.type() == Proxy.Type.DIRECT
        ? new InetSocketAddress(name, port)
        : InetSocketAddress.createUnresolved(name, port);
  }
}
