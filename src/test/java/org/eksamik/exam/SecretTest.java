package org.eksamik.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void givesItsTextWhereItIsAskedFor() {
    assertThat(Secret.of("õun ja pirn").reveal()).isEqualTo("õun ja pirn");
    assertThat(Secret.of(CharBuffer.wrap(new char[] {'a', 'b', 'c'}, 1, 2)).reveal())
        .isEqualTo("bc");
  }

  @Test
  void printsAsDotsAlone() {
    assertThat(Secret.of("abc")).hasToString("•••");
  }

  @Test
  void wipesWhatItLent() {
    List<char[]> kept = new ArrayList<>();
    int length =
        Secret.of("abc")
            .use(text -> {
              kept.add(text);
              return text.length;
            });

    assertThat(length).isEqualTo(3);
    assertThat(kept.getFirst()).containsOnly('\0');
  }

  @Test
  void holdsNothingOnceItIsWiped() {
    Secret secret = Secret.of("abc");
    secret.wipe();

    assertThat(secret.reveal()).isEqualTo("\0\0\0");
  }

  @Test
  void tellsBlankTextFromText() {
    assertThat(Secret.of(" \t").isBlank()).isTrue();
    assertThat(Secret.of("").isBlank()).isTrue();
    assertThat(Secret.of(" a").isBlank()).isFalse();
  }
}
