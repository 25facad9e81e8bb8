package org.eksamik.app.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eksamik.exam.Secret;
import org.eksamik.keys.PasswordHash;
import org.eksamik.keys.RecoveryCode;
import org.eksamik.profile.KioskSettings;
import org.eksamik.profile.WatchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvigilatorTest {
  private final SecureRandom random = new SecureRandom();
  private final Secret first = RecoveryCode.make(random);
  private final Secret second = RecoveryCode.make(random);
  private final KioskSettings settings =
      new KioskSettings(
          true,
          Optional.of(hash(Secret.of("valve-204"))),
          List.of(hash(first), hash(second)),
          1,
          KioskSettings.Resume.STUDENT,
          WatchSettings.USUAL);
  @TempDir Path data;

  private String hash(Secret secret) {
    return PasswordHash.of(secret, random).phc();
  }

  private boolean knows(Secret typed) {
    return new Invigilator(settings, data).test(typed);
  }

  @Test
  void knowsThePasswordEveryTime() {
    assertThat(knows(Secret.of("valve-204"))).isTrue();
    assertThat(knows(Secret.of("valve-204"))).isTrue();
    assertThat(knows(Secret.of("valve-205"))).isFalse();
  }

  @Test
  void knowsEachRecoveryCodeOnceAlsoAfterAStart() {
    assertThat(knows(first)).isTrue();
    assertThat(knows(first)).isFalse();
    assertThat(knows(second)).isTrue();
    assertThat(knows(second)).isFalse();
  }

  @Test
  void takesACodeAsPeopleTypeIt() {
    String typed = first.reveal().replace("-", " ").toLowerCase(Locale.ROOT).replace('0', 'o');
    assertThat(knows(Secret.of(typed))).isTrue();
  }

  @Test
  void refusesACodeThatCannotBeMarkedAsUsed() throws Exception {
    Files.writeString(data.resolve("kiosk"), "a file where the folder should be");
    assertThat(knows(first)).isFalse();
    assertThat(knows(Secret.of("valve-204"))).isTrue();
  }

  @Test
  void neverWritesACodeDown() throws Exception {
    knows(first);
    assertThat(data.resolve("kiosk").resolve("used-codes"))
        .content()
        .doesNotContain(first.reveal())
        .contains("$argon2id$");
  }
}
