package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which servers real pages come from, whatever engine shows them. */
@ParameterizedClass
@EnumSource(ShownBy.class)
class PageTlsTest {
  private static final String OTHER_KEY = "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private final MockWebServer server = new MockWebServer();
  @TempDir private Path folder;
  @Parameter private ShownBy engine = ShownBy.WEBVIEW;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aServerOfTheSchoolsOwnAuthorityIsLoaded() throws Exception {
    TestCertificates school = school("localhost", tomorrow());
    isShown(TestNetworks.trusting(school.authority()), serve(school));
  }

  @Test
  void aPageThatIsNotBelievedIsNotLoadedAndThereIsNothingToClick() throws Exception {
    staysAway(TestNetworks.direct(), serve(school("localhost", tomorrow())));
  }

  @Test
  void aServerOfAnotherAuthorityIsNotLoaded() throws Exception {
    TestCertificates other =
        TestCertificates.make(
            Files.createDirectory(folder.resolve("other")), "localhost", tomorrow());
    staysAway(TestNetworks.trusting(other.authority()), serve(school("localhost", tomorrow())));
  }

  @Test
  void aServerWithAnotherNameIsNotLoaded() throws Exception {
    TestCertificates school = school("elsewhere.example", tomorrow());
    staysAway(TestNetworks.trusting(school.authority()), serve(school));
  }

  @Test
  void aServerWhoseTimeIsOverIsNotLoaded() throws Exception {
    TestCertificates school = school("localhost", Instant.now().minus(Duration.ofHours(1)));
    staysAway(TestNetworks.trusting(school.authority()), serve(school));
  }

  @Test
  void aPinnedServerWithAnotherKeyIsNotLoaded() throws Exception {
    TestCertificates school = school("localhost", tomorrow());
    staysAway(pinned(school, OTHER_KEY), serve(school));
  }

  @Test
  void aPinnedServerWithAnotherNameIsNotLoaded() throws Exception {
    TestCertificates school = school("elsewhere.example", tomorrow());
    staysAway(pinned(school, CertificatePinner.pin(school.certificate())), serve(school));
  }

  @Test
  void aPinnedServerWithItsKeyIsLoaded() throws Exception {
    TestCertificates school = school("localhost", tomorrow());
    isShown(pinned(school, CertificatePinner.pin(school.certificate())), serve(school));
  }

  private TestCertificates school(String host, Instant end) throws Exception {
    return TestCertificates.make(folder, host, end);
  }

  private static Instant tomorrow() {
    return Instant.now().plus(Duration.ofDays(1));
  }

  private URI serve(TestCertificates by) throws Exception {
    server.useHttps(by.server());
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/html")
            .body("<link rel=icon href=data:><title>exam</title>")
            .build());
    server.start(InetAddress.getByName("localhost"), 0);
    return server.url("/").uri();
  }

  private void isShown(NetworkSettings settings, URI page) throws Exception {
    try (Network network = Network.open(settings);
        Visitor visitor = visitor(network, page)) {
      assertThat(visitor.see(page).script("document.title")).isEqualTo("exam");
    }
  }

  private void staysAway(NetworkSettings settings, URI page) throws Exception {
    try (Network network = Network.open(settings);
        Visitor visitor = visitor(network, page)) {
      visitor.open(page);
      Fx.await("it is told", () -> !visitor.failed.isEmpty());

      assertThat(visitor.opened).isEmpty();
      assertThat(visitor.script("document.documentElement.textContent")).isEmpty();
    }
    assertThat(server.getRequestCount()).isZero();
  }

  private Visitor visitor(Network network, URI page) {
    return engine.trusting(network, "https://localhost:" + page.getPort());
  }

  private static NetworkSettings pinned(TestCertificates school, String key) {
    NetworkSettings bare = TestNetworks.trusting(school.authority());
    return new NetworkSettings(
        bare.proxy(),
        bare.caCertificates(),
        bare.timeouts(),
        List.of(new Pin("localhost", Set.of(key))));
  }
}
