package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private final TypedCommand command = new TypedCommand();

  @Test
  void opensTheWindowWithoutAWord() {
    assertThat(command.type("--data", "d")).isZero();
    assertThat(command.started).containsExactly("logs d", "window");
    assertThat(command.out()).isEmpty();
    assertThat(command.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--profile p --windowed --headless --json --fake-devices=v.mp4 --password-file w --data d",
        "--profile=p --windowed --headless --json --fake-devices=v.mp4 --password-file=w --data=d"
      })
  void takesGlobalOptionsBeforeAndAfterTheCommand(String options) {
    String expected = "demo shots windowed headless json fake video v.mp4 profile p password w";
    assertThat(command.type((options + " demo --screenshots shots").split(" "))).isZero();
    assertThat(command.started).containsExactly("logs d", expected);

    TypedCommand after = new TypedCommand();
    assertThat(after.type(("demo --screenshots shots " + options).split(" "))).isZero();
    assertThat(after.started).containsExactly("logs d", expected);
  }

  @Test
  void aPackageIsPreparedByTheWindowAndTheDemo() {
    assertThat(command.type("demo", "--window-first", "--profile", "p", "--data", "d")).isZero();
    assertThat(command.started)
        .containsExactly("logs d", "rehearsal profile p", "demo - profile p");
  }

  @Test
  void adminOpensTheAdministratorsWindow() {
    assertThat(command.type("admin", "--profile", "p", "--windowed", "--data", "d")).isZero();
    assertThat(command.started).containsExactly("logs d", "admin windowed profile p");
  }

  @Test
  void takesSomeOptionsBeforeAndOthersAfter() {
    command.type("--headless", "--profile", "p", "demo", "--json", "--data", "d");
    assertThat(command.started).containsExactly("logs d", "demo - headless json profile p");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--fake-devices demo --data d",
        "demo --fake-devices --data d",
        "--data d demo --fake-devices",
      })
  void takesAVideoOnlyAfterAnEqualsSign(String words) {
    assertThat(command.type(words.split(" "))).isZero();
    assertThat(command.started).containsExactly("logs d", "demo - fake");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "--nonsense",
        "--profile",
        "link",
        "link --exam math",
        "link --exam math --candidate",
        "profile",
        "profile nonsense",
        "profile check a b",
        "demo extra",
        "--headless --headless"
      })
  void answersTwoToWhatItDoesNotUnderstand(String words) {
    assertThat(command.type(words.split(" "))).isEqualTo(2);
    assertThat(command.started).isEmpty();
    assertThat(command.out()).isEmpty();
    assertThat(command.err()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "link --help", "profile --help", "profile check -h"})
  void helpsWithoutDoingAnything(String words) {
    assertThat(command.type(words.split(" "))).isZero();
    assertThat(command.started).isEmpty();
    assertThat(command.out()).contains("Usage: eksamik").contains("--profile=FILE");
  }

  @Test
  void tellsItsVersion() {
    assertThat(command.type("--version")).isZero();
    assertThat(command.out()).startsWith("Eksamik ");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void endsWithTheExitCodeOfTheFault(Fault fault) {
    command.refusal = Optional.of(TypedCommand.fault(fault));
    assertThat(command.type("demo", "--data", "d")).isEqualTo(fault.exitCode().number());
    assertThat(command.out()).isEmpty();
    assertThat(command.err().lines()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(command.err()).contains(fault.code() + ": ").doesNotContain("Exception", "\tat ");
  }

  @Test
  void tellsAFaultInJsonToo() throws Exception {
    command.refusal =
        Optional.of(TypedCommand.fault(Fault.PROVIDER_REFUSED).with("provider", "oqylyq"));
    assertThat(command.type("demo", "--json", "--data", "d")).isEqualTo(3);
    JsonNode answer = JsonMapper.builder().build().readTree(command.out());
    assertThat(answer.at("/error/code").asText()).isEqualTo("E-301");
    assertThat(answer.at("/error/fault").asText()).isEqualTo("PROVIDER_REFUSED");
    assertThat(answer.at("/error/facts/provider").asText()).isEqualTo("oqylyq");
    assertThat(command.err()).contains("E-301");
  }

  @Test
  void endsWithSeventyAndAReferenceOnADefect() {
    command.defect = Optional.of(new IllegalStateException("token=s3cret"));
    assertThat(command.type("demo", "--data", "d")).isEqualTo(70);
    assertThat(command.err())
        .contains("E-900")
        .containsPattern("[0-9a-f]{8}")
        .doesNotContain("s3cret", "\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, /home/m/.local/state/eksamik",
    "Mac OS X, /home/m/Library/Application Support/Eksamik",
    "Windows 11, /home/m/AppData/Local/Eksamik"
  })
  void keepsItsStateWhereTheSystemWantsIt(String system, String expected) {
    assertThat(UsualDataFolder.of(system, Path.of("/home/m"), Map.of()))
        .isEqualTo(Path.of(expected));
  }
}
