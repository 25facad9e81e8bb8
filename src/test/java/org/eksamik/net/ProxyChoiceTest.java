package org.eksamik.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Request;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyChoiceTest {
  private final MockWebServer proxy = new MockWebServer();
  @TempDir private Path folder;

  @BeforeEach
  void start() throws Exception {
    proxy.start();
  }

  @AfterEach
  void stop() {
    proxy.close();
  }

  @Test
  void goesThroughTheProxyOfTheProfile() throws Exception {
    proxy.enqueue(new MockResponse.Builder().body("by proxy").build());

    try (Network network = Network.open(TestNetworks.throughProxy(proxyAddress()))) {
      assertThat(network.send(get("http://exam.example/a"), Repeat.SAFE).text())
          .isEqualTo("by proxy");
    }
    assertThat(proxy.takeRequest().getRequestLine()).startsWith("GET http://exam.example/a ");
  }

  @Test
  void tellsThatTheProxyRefusesTheTunnelToAnHttpsServer() throws Exception {
    CompletableFuture<String> asked = new CompletableFuture<>();
    try (ServerSocket refusing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Network network =
            Network.open(
                TestNetworks.throughProxy("http://127.0.0.1:" + refusing.getLocalPort()))) {
      Thread.ofVirtual().start(() -> refuseTunnels(refusing, asked));

      assertThat(failureOf(network, "https://exam.example/a").fault())
          .isEqualTo(Fault.NETWORK_PROXY);
    }
    assertThat(asked.get(5, TimeUnit.SECONDS)).startsWith("CONNECT exam.example:443 ");
  }

  @Test
  void tellsThatTheProxyIsNotThere() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0)) {
      port = taken.getLocalPort();
    }

    try (Network network = Network.open(TestNetworks.throughProxy("http://127.0.0.1:" + port))) {
      assertThat(failureOf(network, "http://exam.example/").fault()).isEqualTo(Fault.NETWORK_PROXY);
    }
  }

  @Test
  void tellsThatTheProxyAsksForASignIn() throws Exception {
    proxy.enqueue(new MockResponse.Builder().code(407).build());

    try (Network network = Network.open(TestNetworks.throughProxy(proxyAddress()))) {
      assertThat(failureOf(network, "http://exam.example/").fault()).isEqualTo(Fault.NETWORK_PROXY);
    }
    assertThat(proxy.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1/",
        "http://127.8.9.1/",
        "https://[::1]/",
        "http://exam.localhost/"
      })
  void neverReachesThisMachineThroughAProxy(String address) throws Exception {
    try (Network network = Network.open(TestNetworks.throughProxy(proxyAddress()))) {
      assertThat(network.proxies().select(URI.create(address))).containsExactly(Proxy.NO_PROXY);
      assertThat(network.proxies().select(URI.create("https://127.0.0.1.example/")))
          .noneMatch(Proxy.NO_PROXY::equals);
    }
  }

  @Test
  void letsAPacFileDecide() throws Exception {
    proxy.enqueue(new MockResponse.Builder().body("by proxy").build());
    Path pac = folder.resolve("school.pac");
    Files.writeString(pac, pac());

    try (Network network =
        Network.open(TestNetworks.through(new NetworkSettings.Proxy.Script(pac.toUri())))) {
      assertThat(network.send(get("http://exam.example/"), Repeat.SAFE).text())
          .isEqualTo("by proxy");
      assertThat(network.proxies().select(URI.create("https://direct.example/")))
          .containsExactly(Proxy.NO_PROXY);
    }
  }

  @Test
  void fetchesThePacFileOnce() throws Exception {
    try (MockWebServer school = new MockWebServer()) {
      school.start();
      school.enqueue(new MockResponse.Builder().body(pac()).build());
      URI address = school.url("/school.pac").uri();
      proxy.enqueue(new MockResponse.Builder().body("one").build());
      proxy.enqueue(new MockResponse.Builder().body("two").build());

      try (Network network =
          Network.open(TestNetworks.through(new NetworkSettings.Proxy.Script(address)))) {
        assertThat(network.send(get("http://exam.example/"), Repeat.SAFE).text()).isEqualTo("one");
        assertThat(network.send(get("http://exam.example/"), Repeat.SAFE).text()).isEqualTo("two");
      }
      assertThat(school.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void doesNotGoAroundTheProxyWhenThePacFileCannotBeRead() throws Exception {
    try (MockWebServer school = new MockWebServer()) {
      school.start();
      school.enqueue(new MockResponse.Builder().code(404).build());
      school.enqueue(new MockResponse.Builder().body(pac()).build());
      proxy.enqueue(new MockResponse.Builder().body("now").build());
      URI address = school.url("/school.pac").uri();

      try (Network network =
          Network.open(TestNetworks.through(new NetworkSettings.Proxy.Script(address)))) {
        assertThat(failureOf(network, "http://exam.example/").fault())
            .isEqualTo(Fault.NETWORK_PROXY);
        // The person's next try reads the file anew.
        assertThat(network.send(get("http://exam.example/"), Repeat.SAFE).text()).isEqualTo("now");
      }
    }
  }

  @Test
  void tellsAPacFileNothingButTheServer() throws Exception {
    Path pac = folder.resolve("curious.pac");
    Files.writeString(
        pac,
        """
        function FindProxyForURL(url, host) {
          return url == "https://exam.example:8443/" ? "DIRECT" : "PROXY 127.0.0.1:1";
        }
        """);

    try (Network network =
            Network.open(TestNetworks.through(new NetworkSettings.Proxy.Script(pac.toUri())));
        CapturedLog log = new CapturedLog()) {
      URI address = URI.create("https://me:s3cret@exam.example:8443/a?token=s3cret");
      assertThat(network.proxies().select(address)).containsExactly(Proxy.NO_PROXY);
      assertThat(log.lines()).noneMatch(line -> line.contains("s3cret"));
    }
  }

  @Test
  void refusesAProxyAddressWithoutPort() {
    ExamException why =
        catchThrowableOfType(
            ExamException.class,
            () -> Network.open(TestNetworks.throughProxy("http://proxy.example")).close());

    assertThat(why.fault()).isEqualTo(Fault.PROFILE_INVALID);
  }

  @Test
  void asksTheSystemWithoutFailing() throws Exception {
    try (Network network = Network.open(NetworkSettings.SYSTEM)) {
      assertThat(network.proxies().select(URI.create("https://exam.example/"))).isNotEmpty();
    }
  }

  private static void refuseTunnels(ServerSocket proxy, CompletableFuture<String> asked) {
    while (!proxy.isClosed()) {
      try (Socket client = proxy.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
        asked.complete(in.readLine());
        for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
          line = in.readLine();
        }
        client
            .getOutputStream()
            .write(
                "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException closed) {
        asked.completeExceptionally(closed);
      }
    }
  }

  private String pac() {
    return """
    function FindProxyForURL(url, host) {
      if (host == "direct.example") { return "DIRECT"; }
      return "PROXY 127.0.0.1:%d";
    }
    """
        .formatted(proxy.getPort());
  }

  private String proxyAddress() {
    return "http://127.0.0.1:" + proxy.getPort();
  }

  private static Request get(String address) {
    return new Request.Builder().url(address).build();
  }

  private static ExamException failureOf(Network network, String address) {
    return catchThrowableOfType(ExamException.class, () -> network.send(get(address), Repeat.SAFE));
  }
}
