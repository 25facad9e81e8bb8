package org.eksamik.provider.kaoshixing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import javax.crypto.spec.SecretKeySpec;
import org.eksamik.exam.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTokenTest {
  /** RFC 7515 appendix A.1. */
  private static final byte[] RFC_KEY =
      Base64.getUrlDecoder()
          .decode(
              "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75"
                  + "aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");

  private static final String RFC_SIGNED =
      "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
          + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
          + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
  private static final String RFC_SIGNATURE = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  @Test
  void signsLikeTheRfcWithoutTheLibrary() {
    assertThat(ShortKeyHs256.signature(RFC_SIGNED, RFC_KEY)).isEqualTo(RFC_SIGNATURE);
  }

  /** The well-known sample of jwt.io, whose key has 19 bytes. */
  @Test
  void signsWithAShortKeyLikeOthersDo() {
    String signed =
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
            + ".eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ";

    assertThat(ShortKeyHs256.signature(signed, bytes("your-256-bit-secret")))
        .isEqualTo("SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c");
  }

  @Test
  void theLibraryAcceptsTheTokenOfTheRfc() {
    Claims claims =
        Jwts.parser()
            .verifyWith(new SecretKeySpec(RFC_KEY, "HmacSHA256"))
            .clock(() -> Date.from(Instant.EPOCH))
            .build()
            .parseSignedClaims(RFC_SIGNED + "." + RFC_SIGNATURE)
            .getPayload();

    assertThat(claims.getIssuer()).isEqualTo("joe");
  }

  @Test
  void givesTheSameBytesWithAndWithoutTheLibrary() {
    String payload = "{\"exp\":1777874410400,\"action_id\":\"201\"}";

    assertThat(ActionToken.sign(payload, RFC_KEY)).isEqualTo(ShortKeyHs256.token(payload, RFC_KEY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k",
        "xf5ha3h67h4Ger34wh35p345h4",
        "31-bytes-long-key-of-a-provider",
        "32-bytes-long-key-of-a-provider!",
        "a-key-that-is-longer-than-sixty-four-bytes-which-is-the-block-length-of-sha256"
      })
  void saysMillisecondsAndTheActionAsATextWithAKeyOfAnyLength(String key) {
    ActionToken token =
        new ActionToken(
            Secret.of(key), InstantSource.fixed(Instant.parse("2026-05-04T06:00:00.400Z")));

    String[] parts = token.of("201").split("\\.", -1);

    assertThat(parts).hasSize(3);
    assertThat(decoded(parts[0])).isEqualTo("{\"alg\":\"HS256\"}");
    assertThat(decoded(parts[1])).isEqualTo("{\"exp\":1777874410400,\"action_id\":\"201\"}");
    assertThat(parts[2]).isEqualTo(ShortKeyHs256.signature(parts[0] + "." + parts[1], bytes(key)));
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
