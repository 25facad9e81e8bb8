package org.eksamik.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.eksamik.exam.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void matchesItsOwnPasswordAfterBeingKeptAsText() {
    String phc = PasswordHash.of(Secret.of("õun ja pirn"), random).phc();

    assertThat(phc).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    PasswordHash kept = PasswordHash.parse(phc).orElseThrow();
    assertThat(kept.phc()).isEqualTo(phc);
    assertThat(kept.matches(Secret.of("õun ja pirn"))).isTrue();
    assertThat(kept.matches(Secret.of("õun ja pirm"))).isFalse();
    assertThat(kept.matches(Secret.of(""))).isFalse();
  }

  @Test
  void takesALetterComposedInEitherWayForTheSame() {
    PasswordHash hash = PasswordHash.of(Secret.of("\u00f5unapuu"), random);

    assertThat(hash.matches(Secret.of("o\u0303unapuu"))).isTrue();
  }

  @Test
  void saltsEveryHash() {
    Secret password = Secret.of("the same twice");

    assertThat(PasswordHash.of(password, random).phc())
        .isNotEqualTo(PasswordHash.of(password, random).phc());
  }

  /** From the tests of the reference implementation (P-H-C/phc-winner-argon2). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA",
        "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "$argon2i$m=65536,t=2,p=1$c29tZXNhbHQ$9sTbSlTio3Biev89thdrlKKiCaYsjjYVJxGAL3swxpQ"
      })
  void understandsHashesMadeElsewhere(String phc) {
    assertThat(QuitPassword.matches(phc, Secret.of("password"))).isTrue();
    assertThat(QuitPassword.matches(phc, Secret.of("passwore"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password",
        "$2a$10$abcdefghijklmnopqrstuv",
        "$argon2d$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=999,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=4,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=2,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMa1"
      })
  void matchesNothingWhereTheTextIsNoBearableHash(String phc) {
    assertThat(PasswordHash.parse(phc)).isEmpty();
    assertThat(QuitPassword.matches(phc, Secret.of("password"))).isFalse();
  }

  @Test
  void printsNoHash() {
    PasswordHash hash = PasswordHash.of(Secret.of("apple tree"), random);

    assertThat(hash).hasToString("PasswordHash[argon2]");
  }
}
