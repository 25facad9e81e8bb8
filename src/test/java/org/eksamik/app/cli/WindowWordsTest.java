package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        "--data one --data two",
        "--profile --windowed",
        "--profile @words",
        "--windowed=yes",
      })
  void mayMeanSomethingElse(String line) {
    assertThat(WindowWords.are(words(line))).isFalse();
  }

  @Test
  void areReadAsTheCommandLineReadsThem() {
    GlobalOptions options =
        WindowWords.read(
                words("--profile=p --windowed --data d --fake-devices --password-file w --json"))
            .orElseThrow();
    assertThat(options.profile()).contains("p");
    assertThat(options.dataFolder()).isEqualTo(Path.of("d"));
    assertThat(options.hasDataFolder()).isTrue();
    assertThat(options.passwordFile()).contains(Path.of("w"));
    assertThat(options.windowed()).isTrue();
    assertThat(options.json()).isTrue();
    assertThat(options.headless()).isFalse();
    assertThat(options.fakeDevices()).isTrue();
    assertThat(options.fakeVideo()).isEmpty();
    assertThat(WindowWords.read(List.of("--data", "d")).orElseThrow().fakeDevices()).isFalse();
  }

  private static List<String> words(String line) {
    return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
  }
}
