package org.eksamik.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Looks again and again whether the way to one server is open, by connecting to it (or to the proxy
 * that leads there) and closing at once: no request is sent, nothing is read.
 */
public final class NetworkWatch implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final URI server;
  private final ProxySelector proxies;
  private final Duration interval;
  private final Consumer<Reach> listener;
  private final Thread watcher;

  /** What the last look found. */
  public sealed interface Reach {
    /**
     * The way is open.
     *
     * @param took how long connecting took
     */
    record Open(Duration took) implements Reach {}

    record Lost() implements Reach {}
  }

  private NetworkWatch(
      URI server, ProxySelector proxies, Duration interval, Consumer<Reach> listener) {
    this.server = server;
    this.proxies = proxies;
    this.interval = interval;
    this.listener = listener;
    this.watcher = Thread.ofVirtual().name("network-watch").unstarted(this::watch);
  }

  /**
   * Starts looking at once, then after each interval.
   *
   * @param listener told after every look, on a thread of its own
   */
  public static NetworkWatch start(
      URI server, ProxySelector proxies, Duration interval, Consumer<Reach> listener) {
    NetworkWatch watch = new NetworkWatch(server, proxies, interval, listener);
    watch.watcher.start();
    return watch;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        listener.accept(look());
        Thread.sleep(interval);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private Reach look() {
    long began = System.nanoTime();
    try (Socket socket = new Socket()) {
      socket.connect(door(), Math.toIntExact(PATIENCE.toMillis()));
      return new Reach.Open(Duration.ofNanos(System.nanoTime() - began));
    } catch (IOException closed) {
      return new Reach.Lost();
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
