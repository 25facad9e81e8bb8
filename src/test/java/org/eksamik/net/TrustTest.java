package org.eksamik.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.CertificatePinner;
import okhttp3.Request;
import org.eksamik.exam.Enclosure;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustTest {
  private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
  private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));

  private static final String OTHER_KEY = "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private final MockWebServer server = new MockWebServer();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void believesAServerOfTheSchoolsAuthority() throws Exception {
    TestCertificates school = serve("localhost", tomorrow);

    try (Network network = Network.open(TestNetworks.trusting(school.authority()))) {
      assertThat(network.send(get(), Repeat.SAFE).text()).isEqualTo("believed");
    }
  }

  @Test
  void readsTheAuthorityInBinaryFormToo() throws Exception {
    TestCertificates school = serve("localhost", tomorrow);
    Path der = folder.resolve("school-ca.cer");
    try (var pem = Files.newInputStream(school.authority())) {
      Files.write(
          der, CertificateFactory.getInstance("X.509").generateCertificate(pem).getEncoded());
    }

    try (Network network = Network.open(TestNetworks.trusting(der))) {
      assertThat(network.send(get(), Repeat.SAFE).text()).isEqualTo("believed");
    }
  }

  @Test
  void givesTheSameTrustToTheBrowser() throws Exception {
    TestCertificates school = serve("localhost", tomorrow);

    try (Network network = Network.open(TestNetworks.trusting(school.authority()))) {
      URI address = server.url("/").uri();
      HttpsURLConnection connection = (HttpsURLConnection) address.toURL().openConnection();
      connection.setSSLSocketFactory(network.trust().getSocketFactory());
      assertThat(connection.getResponseCode()).isEqualTo(200);
      connection.disconnect();
    }
  }

  @Test
  void refusesAServerOfAnUnknownAuthority() throws Exception {
    serve("localhost", tomorrow);

    assertThat(faultWith(TestNetworks.direct())).isEqualTo(Fault.NETWORK_UNTRUSTED);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void refusesACertificateForAnotherName() throws Exception {
    TestCertificates school = serve("exam.example", tomorrow);

    assertThat(faultWith(TestNetworks.trusting(school.authority())))
        .isEqualTo(Fault.NETWORK_UNTRUSTED);
  }

  @Test
  void refusesACertificateThatHasRunOut() throws Exception {
    TestCertificates school = serve("localhost", yesterday);

    assertThat(faultWith(TestNetworks.trusting(school.authority())))
        .isEqualTo(Fault.NETWORK_UNTRUSTED);
  }

  @Test
  void believesAPinnedServerByItsKey() throws Exception {
    TestCertificates school = serve("localhost", tomorrow);
    NetworkSettings settings =
        pinned(school, new Pin("LocalHost", Set.of(CertificatePinner.pin(school.certificate()))));

    try (Network network = Network.open(settings)) {
      assertThat(network.send(get(), Repeat.SAFE).text()).isEqualTo("believed");
    }
  }

  @Test
  void refusesAPinnedServerWithAnotherKeyThoughItsAuthorityIsKnown() throws Exception {
    TestCertificates school = serve("localhost", tomorrow);

    assertThat(faultWith(pinned(school, new Pin("localhost", Set.of(OTHER_KEY)))))
        .isEqualTo(Fault.NETWORK_UNTRUSTED);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void asksNoKeyOfHostsThatAreNotPinned() throws Exception {
    TestCertificates school = serve("localhost", tomorrow);
    NetworkSettings settings = pinned(school, new Pin("*.localhost", Set.of(OTHER_KEY)));

    try (Network network = Network.open(settings)) {
      assertThat(network.send(get(), Repeat.SAFE).text()).isEqualTo("believed");
    }
  }

  @Test
  void takesNoCertificateForProofThatIsOnlySentAlong() throws Exception {
    TestCertificates school = TestCertificates.make(folder, "localhost", tomorrow);
    X509Certificate pinned =
        TestCertificates.make(Files.createDirectory(folder.resolve("other")), "localhost", tomorrow)
            .certificate();
    server.useHttps(school.sendingAlong(pinned));
    server.enqueue(new MockResponse.Builder().body("believed").build());
    server.start(InetAddress.getByName("localhost"), 0);

    assertThat(
            faultWith(pinned(school, new Pin("localhost", Set.of(CertificatePinner.pin(pinned))))))
        .isEqualTo(Fault.NETWORK_UNTRUSTED);
  }

  @ParameterizedTest
  @CsvSource({
    "exam.example, EXAM.example., true",
    "exam.example, a.exam.example, false",
    "*.exam.example, a.exam.example, true",
    "*.exam.example, a.b.exam.example, true",
    "*.exam.example, exam.example, false",
    "*.exam.example, evilexam.example, false"
  })
  void coversHostsAsTheAllowListDoes(String pinned, String host, boolean covered) {
    assertThat(new Pin(pinned, Set.of(OTHER_KEY)).covers(host)).isEqualTo(covered);
  }

  @Test
  void stillKnowsTheSystemsAuthoritiesBesideTheSchools() throws Exception {
    TestCertificates school = TestCertificates.make(folder, "localhost", tomorrow);

    int system = Trust.of(List.of(), List.of()).manager().getAcceptedIssuers().length;
    int both =
        Trust.of(List.of(new Enclosure.Beside(school.authority())), List.of())
            .manager()
            .getAcceptedIssuers()
            .length;

    assertThat(system).isGreaterThan(50);
    assertThat(both).isEqualTo(system + 1);
  }

  @Test
  void namesTheCertificateFileThatIsMissing() {
    Path missing = folder.resolve("missing.pem");

    assertThat(refusalOf(missing).facts().get("detail")).contains("missing.pem");
  }

  @Test
  void namesTheFileThatHoldsNoCertificate() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    Path text = Files.writeString(folder.resolve("text.pem"), "no certificate at all");

    assertThat(refusalOf(empty).facts()).containsEntry("file", empty.toString());
    assertThat(refusalOf(text).facts()).containsEntry("file", text.toString());
  }

  private TestCertificates serve(String name, Instant end) throws Exception {
    TestCertificates certificates = TestCertificates.make(folder, name, end);
    server.useHttps(certificates.server());
    server.enqueue(new MockResponse.Builder().body("believed").build());
    server.start(InetAddress.getByName("localhost"), 0);
    return certificates;
  }

  private Request get() {
    return new Request.Builder().url(server.url("/")).build();
  }

  private Fault faultWith(NetworkSettings settings) throws ExamException {
    try (Network network = Network.open(settings)) {
      return catchThrowableOfType(ExamException.class, () -> network.send(get(), Repeat.SAFE))
          .fault();
    }
  }

  private static NetworkSettings pinned(TestCertificates school, Pin pin) {
    NetworkSettings bare = TestNetworks.trusting(school.authority());
    return new NetworkSettings(bare.proxy(), bare.caCertificates(), bare.timeouts(), List.of(pin));
  }

  private static ExamException refusalOf(Path file) {
    ExamException why =
        catchThrowableOfType(
            ExamException.class, () -> Network.open(TestNetworks.trusting(file)).close());
    assertThat(why.fault()).isEqualTo(Fault.PROFILE_INVALID);
    return why;
  }
}
