package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--profile room.json",
        "--profile=room.json --windowed",
        "--data doctor --fake-devices --json",
        "--password-file staff.txt",
      })
  void openTheWindow(String line) {
    assertThat(WindowWords.are(words(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doctor",
        "--profile room.json doctor",
        "--profile",
        "--headless",
        "--help",
        "-V",
        "--windwoed",
        "--fake-devices demo",
      })
  void mayMeanSomethingElse(String line) {
    assertThat(WindowWords.are(words(line))).isFalse();
  }

  private static List<String> words(String line) {
    return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
  }
}
