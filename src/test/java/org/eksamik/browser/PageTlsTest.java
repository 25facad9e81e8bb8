package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.CertificatePinner;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.net.Pin;
import org.eksamik.net.TestCertificates;
import org.eksamik.net.TestNetworks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which servers real pages come from. */
class PageTlsTest {
  private final MockWebServer server = new MockWebServer();
  @TempDir private Path folder;
  private TestCertificates school;
  private URI page;

  @BeforeEach
  void serve() throws Exception {
    school = TestCertificates.make(folder, "localhost", Instant.now().plus(Duration.ofDays(1)));
    server.useHttps(school.server());
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/html")
            .body("<title>exam</title>")
            .build());
    server.start(InetAddress.getByName("localhost"), 0);
    page = server.url("/").uri();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPageThatIsNotBelievedIsNotLoadedAndThereIsNothingToClick() throws Exception {
    staysAway(TestNetworks.direct());
  }

  @Test
  void aPinnedServerWithAnotherKeyIsNotLoaded() throws Exception {
    staysAway(pinned("sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
  }

  @Test
  void aPinnedServerWithItsKeyIsLoaded() throws Exception {
    try (Network network = Network.open(pinned(CertificatePinner.pin(school.certificate())));
        Visitor visitor = visitor(network)) {
      assertThat(visitor.see(page).script("document.title")).isEqualTo("exam");
    }
  }

  private void staysAway(NetworkSettings settings) throws Exception {
    try (Network network = Network.open(settings);
        Visitor visitor = visitor(network)) {
      visitor.open(page);
      Fx.await("it is told", () -> !visitor.failed.isEmpty());

      assertThat(visitor.opened).isEmpty();
      assertThat(visitor.script("document.documentElement.textContent")).isEmpty();
    }
    assertThat(server.getRequestCount()).isZero();
  }

  private Visitor visitor(Network network) {
    return Visitor.trusting(network.trust(), "https://localhost:" + page.getPort());
  }

  private NetworkSettings pinned(String key) {
    NetworkSettings bare = TestNetworks.trusting(school.authority());
    return new NetworkSettings(
        bare.proxy(),
        bare.caCertificates(),
        bare.timeouts(),
        List.of(new Pin("localhost", Set.of(key))));
  }
}
