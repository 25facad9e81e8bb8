package org.eksamik.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class WayTest {
  /** A proxy selector that always goes straight. */
  private static final ProxySelector DIRECT = ProxySelector.of(null);

  @Test
  void isOpenWhileTheServerListensAndClosedAfterwards() throws Exception {
    Way way;
    try (ServerSocket server = listen()) {
      way = new Way(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/oqylyq"), DIRECT);
      assertThat(way.look()).get().satisfies(took -> assertThat(took).isPositive());
    }
    assertThat(way.look()).isEmpty();
  }

  @Test
  void isThatToTheProxyWhereOneLeadsToTheServer() throws Exception {
    try (ServerSocket proxy = listen()) {
      ProxySelector through =
          ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", proxy.getLocalPort()));

      assertThat(new Way(URI.create("https://exam.invalid"), through).look()).isPresent();
    }
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }
}
