package org.eksamik.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eksamik.net.NetworkWatch.Reach;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {
  private static final Duration OFTEN = Duration.ofMillis(20);

  /** A proxy selector that always goes straight. */
  private static final ProxySelector DIRECT = ProxySelector.of(null);

  private final BlockingQueue<Reach> looks = new LinkedBlockingQueue<>();

  @Test
  void tellsWhenTheWayIsLostAndWhenItIsBack() throws Exception {
    ServerSocket server = listen(0);
    int port = server.getLocalPort();
    URI address = URI.create("http://127.0.0.1:" + port + "/oqylyq");
    try (NetworkWatch _ = NetworkWatch.start(address, DIRECT, OFTEN, looks::add)) {
      assertThat(next(Reach.Open.class).took()).isPositive();
      server.close();
      next(Reach.Lost.class);
      try (ServerSocket back = listen(port)) {
        assertThat(back.isBound()).isTrue();
        next(Reach.Open.class);
      }
    }
  }

  @Test
  void looksAtTheProxyWhereOneLeadsToTheServer() throws Exception {
    try (ServerSocket proxy = listen(0)) {
      ProxySelector through =
          ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", proxy.getLocalPort()));
      URI unreachable = URI.create("https://exam.invalid");
      try (NetworkWatch _ = NetworkWatch.start(unreachable, through, OFTEN, looks::add)) {
        next(Reach.Open.class);
      }
    }
  }

  private <R extends Reach> R next(Class<R> kind) throws InterruptedException {
    for (int look = 0; look < 500; look++) {
      Reach reach = looks.poll(10, TimeUnit.SECONDS);
      if (kind.isInstance(reach)) {
        return kind.cast(reach);
      }
    }
    throw new AssertionError("never saw " + kind.getSimpleName());
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return server;
  }
}
