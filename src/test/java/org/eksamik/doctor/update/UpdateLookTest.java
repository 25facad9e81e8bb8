package org.eksamik.doctor.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.eksamik.doctor.Finding;
import org.eksamik.doctor.update.UpdateNews.Reason;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.UpdateSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateLookTest {
  private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");
  private static final String SHA256 = "0123456789abcdef".repeat(4);

  private final MockWebServer school = new MockWebServer();
  private KeyPair keys;
  private Network network;

  @BeforeEach
  void open() throws Exception {
    school.start();
    keys = pair();
    network =
        Network.open(
            new NetworkSettings(
                new NetworkSettings.Proxy.Direct(), List.of(), NetworkSettings.Timeouts.USUAL));
  }

  @AfterEach
  void close() {
    network.close();
    school.close();
  }

  @Test
  void tellsOfANewerVersionAndFetchesNothingElse() throws Exception {
    offer(manifest("1.4.2"), keys);

    assertThat(look("1.4.1"))
        .isEqualTo(
            new UpdateNews.Newer(
                "1.4.2", "eksamik.deb", SHA256, URI.create("https://school.example/eksamik.deb")));
    assertThat(school.takeRequest().getTarget()).isEqualTo("/eksamik/manifest.json");
    assertThat(school.takeRequest().getTarget()).isEqualTo("/eksamik/manifest.json.sig");
    assertThat(school.getRequestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"1.4.2, 1.4.2", "1.4.2-SNAPSHOT, 1.4.2-SNAPSHOT"})
  void isContentWithTheVersionThatTheSchoolWants(String own, String offered) throws Exception {
    offer(manifest(offered), keys);

    assertThat(look(own)).isEqualTo(new UpdateNews.Current());
  }

  @ParameterizedTest
  @CsvSource({"1.4.2, 1.4.1", "1.10.0, 1.9.9", "2.0.0, 1.99.99", "1.4.2, 1.4.2-SNAPSHOT"})
  void refusesAnOlderVersion(String own, String offered) throws Exception {
    offer(manifest(offered), keys);

    assertThat(look(own)).isEqualTo(new UpdateNews.Refused(Reason.OLDER));
  }

  @Test
  void refusesWhatAnotherKeySigned() throws Exception {
    offer(manifest("1.4.2"), pair());

    assertThat(look("1.4.1")).isEqualTo(new UpdateNews.Refused(Reason.SIGNATURE));
  }

  @Test
  void refusesASingleByteMore() throws Exception {
    String signature = signature(manifest("1.4.2"), keys);
    answer(manifest("1.4.2") + "\n");
    answer(signature);

    assertThat(look("1.4.1")).isEqualTo(new UpdateNews.Refused(Reason.SIGNATURE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not base64!", "AAAA"})
  void refusesASignatureThatIsNone(String signature) {
    answer(manifest("1.4.2"));
    answer(signature);

    assertThat(look("1.4.1")).isEqualTo(new UpdateNews.Refused(Reason.SIGNATURE));
  }

  @Test
  void refusesAManifestWhoseTimeIsOver() throws Exception {
    offer(manifest("1.4.2").replace("2026-06-01", "2026-05-01"), keys);

    assertThat(look("1.4.1")).isEqualTo(new UpdateNews.Refused(Reason.EXPIRED));
  }

  @Test
  void refusesAManifestThatIsTooLongThoughSigned() throws Exception {
    offer(manifest("1.4.2") + " ".repeat(UpdateLook.LIMIT), keys);

    assertThat(look("1.4.1")).isEqualTo(new UpdateNews.Refused(Reason.LONG));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https://school.example/|http://school.example/",
        "\"eksamik.deb\"|\"../eksamik.deb\"",
        "\"manifest\": 1|\"manifest\": 2",
        "1.4.2|newest",
        "0123|xyz3",
      })
  void refusesASignedManifestThatCannotBeMeant(String right, String wrong) throws Exception {
    offer(manifest("1.4.2").replace(right, wrong), keys);

    assertThat(look("1.4.1")).isEqualTo(new UpdateNews.Refused(Reason.UNREADABLE));
  }

  @Test
  void saysWhenTheSchoolDoesNotAnswer() {
    school.enqueue(new MockResponse.Builder().code(404).build());

    assertThat(look("1.4.1")).isInstanceOf(UpdateNews.Unreachable.class);
  }

  @Test
  void neverFailsAWorkstation() throws Exception {
    offer(manifest("1.4.1"), keys);
    Finding older = new UpdateCheck(updates("1.4.2")).look();

    offer(manifest("1.4.2"), keys);
    Finding newer = new UpdateCheck(updates("1.4.1")).look();

    assertThat(older).isEqualTo(new Finding(Finding.State.WARN, "older", older.facts()));
    assertThat(newer.state()).isEqualTo(Finding.State.WARN);
    assertThat(newer.facts()).containsEntry("version", "1.4.2").containsEntry("sha256", SHA256);
  }

  private UpdateNews look(String own) {
    return updates(own).look();
  }

  private UpdateLook updates(String own) {
    byte[] encoded = keys.getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return new UpdateLook(
        new UpdateSettings(
            school.url("/eksamik/manifest.json").uri(), Base64.getEncoder().encodeToString(raw)),
        network,
        InstantSource.fixed(NOW),
        own);
  }

  private void offer(String manifest, KeyPair signer) throws GeneralSecurityException, IOException {
    answer(manifest);
    answer(signature(manifest, signer) + "\n");
  }

  private void answer(String text) {
    school.enqueue(new MockResponse.Builder().body(new Buffer().writeUtf8(text)).build());
  }

  private static String manifest(String version) {
    return """
    {"manifest": 1, "version": "%s", "file": "eksamik.deb",
     "sha256": "%s", "address": "https://school.example/eksamik.deb",
     "expires": "2026-06-01T00:00:00+03:00"}
    """
        .formatted(version, SHA256);
  }

  private static String signature(String text, KeyPair signer) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(signer.getPrivate());
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  private static KeyPair pair() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }
}
