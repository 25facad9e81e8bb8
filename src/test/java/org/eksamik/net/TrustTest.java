package org.eksamik.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Request;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
  private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
  private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));

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
  void stillKnowsTheSystemsAuthoritiesBesideTheSchools() throws Exception {
    TestCertificates school = TestCertificates.make(folder, "localhost", tomorrow);

    int system = Trust.of(List.of()).manager().getAcceptedIssuers().length;
    int both = Trust.of(List.of(school.authority())).manager().getAcceptedIssuers().length;

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

  private static ExamException refusalOf(Path file) {
    ExamException why =
        catchThrowableOfType(
            ExamException.class, () -> Network.open(TestNetworks.trusting(file)).close());
    assertThat(why.fault()).isEqualTo(Fault.PROFILE_INVALID);
    return why;
  }
}
