package org.eksamik.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The way to one server: through a proxy where one leads there. Looking connects and closes at
 * once; no request is sent, nothing is read.
 */
public final class Way {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final URI server;
  private final ProxySelector proxies;

  public Way(URI server, ProxySelector proxies) {
    this.server = server;
    this.proxies = proxies;
  }

  /** How long connecting took, or nothing where the way is closed. Waits up to 3 s. */
  public Optional<Duration> look() {
    long began = System.nanoTime();
    try (Socket socket = new Socket()) {
      socket.connect(door(), Math.toIntExact(PATIENCE.toMillis()));
      return Optional.of(Duration.ofNanos(System.nanoTime() - began));
    } catch (IOException closed) {
      return Optional.empty();
    }
  }

  private InetSocketAddress door() {
    return proxies.select(server).stream()
        .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
        .map(Proxy::address)
        .filter(InetSocketAddress.class::isInstance)
        .map(InetSocketAddress.class::cast)
        // A proxy's address may come unresolved, and a socket wants it resolved, anew each time.
        .map(address -> new InetSocketAddress(address.getHostString(), address.getPort()))
        .findFirst()
        .orElseGet(() -> new InetSocketAddress(server.getHost(), port()));
  }

  private int port() {
    if (server.getPort() >= 0) {
      return server.getPort();
    }
    return "http".equals(server.getScheme()) ? 80 : 443;
  }
}
