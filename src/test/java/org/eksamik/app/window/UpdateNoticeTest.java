package org.eksamik.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.eksamik.doctor.update.UpdateLook;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.UpdateSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class UpdateNoticeTest {
  private static final String MANIFEST =
      """
      {"manifest": 1, "version": "9.0.0", "file": "eksamik.deb", "sha256": "%s",
       "address": "https://school.example/eksamik.deb", "expires": "2026-06-01T00:00:00Z"}
      """
          .formatted("ab".repeat(32));

  private final MockWebServer school = new MockWebServer();
  private Network network;
  private UpdateLook look;

  @BeforeEach
  void offerANewerVersion() throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(keys.getPrivate());
    signature.update(MANIFEST.getBytes(StandardCharsets.UTF_8));
    school.start();
    school.enqueue(new MockResponse.Builder().body(MANIFEST).build());
    school.enqueue(
        new MockResponse.Builder()
            .body(Base64.getEncoder().encodeToString(signature.sign()))
            .build());
    network =
        Network.open(
            new NetworkSettings(
                new NetworkSettings.Proxy.Direct(), List.of(), NetworkSettings.Timeouts.USUAL));
    byte[] encoded = keys.getPublic().getEncoded();
    String key =
        Base64.getEncoder()
            .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    look =
        new UpdateLook(
            new UpdateSettings(school.url("/manifest.json").uri(), key),
            network,
            InstantSource.fixed(Instant.parse("2026-05-04T06:00:00Z")),
            "1.0.0");
  }

  @AfterEach
  void close() {
    network.close();
    school.close();
  }

  @Test
  @Timeout(20)
  void tellsTheStatusLineOfANewerVersion() throws InterruptedException {
    UpdateNotice notice = new UpdateNotice(Optional.of(look), () -> false);

    notice.begin();

    while (notice.newerVersion().isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(notice.newerVersion()).contains("9.0.0");
  }

  @Test
  void doesNotLookWhileAnExamIsUnfinished() {
    UpdateNotice notice = new UpdateNotice(Optional.of(look), () -> true);

    notice.begin();

    assertThat(notice.newerVersion()).isEmpty();
    assertThat(school.getRequestCount()).isZero();
  }
}
