package org.eksamik.login.stuudium;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.eksamik.exam.Secret;
import org.junit.jupiter.api.Test;

/** The signatures expected here come from another HMAC-SHA1 than Java's. */
class DataAuthorizationTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_764_000_000, 999_000_000);

  @Test
  void sendsTheSecretInThePlainForm() {
    assertThat(DataAuthorization.plain("APP", Secret.of("s3cret-key")))
        .isEqualTo("Data APP s3cret-key");
  }

  @Test
  void signsTheTimeAndTheRandomInTheSecondForm() {
    assertThat(
            DataAuthorization.signed(
                "APP", Secret.of("s3cret-key"), NOW, "AbCdEfGhIjKlMnOpQrStUvWx"))
        .isEqualTo(
            "Data v2 APP 1764000000 AbCdEfGhIjKlMnOpQrStUvWx"
                + " c444269bde360d8e04ade781a8a055ffddb81f9b");
    assertThat(DataAuthorization.signed("APP", Secret.of("võti õ"), NOW, "0123456789"))
        .isEqualTo("Data v2 APP 1764000000 0123456789 40b899d9099f3381f06fe3b65df764ee715345bd");
  }

  @Test
  void makesAnotherRandomEachTime() {
    SecureRandom random = new SecureRandom();
    Set<String> seen = new HashSet<>();
    for (int turn = 0; turn < 1000; turn++) {
      assertThat(seen.add(DataAuthorization.fresh(random))).isTrue();
    }
    assertThat(seen).allMatch(text -> text.matches("[A-Za-z0-9]{10,30}"));
  }
}
