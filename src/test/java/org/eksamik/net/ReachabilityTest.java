package org.eksamik.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class ReachabilityTest {
  @Test
  void asksForNothingOfTheExamsAndTakesAnyAnswer() throws Exception {
    try (MockWebServer server = new MockWebServer();
        Network network = Network.open(TestNetworks.direct())) {
      server.start();
      server.enqueue(new MockResponse.Builder().code(405).build());
      URI page = server.url("/exam/open?token=secret").uri();
      assertThat(new Reachability(network).look(page)).isPresent();
      RecordedRequest request = server.takeRequest();
      assertThat(request.getRequestLine()).isEqualTo("HEAD / HTTP/1.1");
      assertThat(request.getHeaders().names()).doesNotContain("Cookie", "Authorization");
    }
  }

  @Test
  void isNotThereWhereNobodyAnswers() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    try (Network network = Network.open(TestNetworks.direct())) {
      URI page = URI.create("http://127.0.0.1:" + port + "/");
      assertThat(new Reachability(network).look(page)).isEmpty();
    }
  }
}
