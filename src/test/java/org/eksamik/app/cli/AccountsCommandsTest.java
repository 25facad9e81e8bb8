package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsCommandsTest {
  private static final String GOOD =
      """
      login;firstName;lastName;group;password
      mari;Mari;Maasikas;12a;kolm-valget-luike
      juku;Juku;Juurikas;12b;
      """;

  @TempDir Path folder;

  @Test
  void importsListsAndRemovesAccounts() throws IOException {
    TypedCommand taken = run(0, "import", csv(GOOD), "--pins", sheet(), "--json");
    assertThat(json(taken)).isEqualTo(json("{\"added\": 2, \"updated\": 0, \"pins\": 1}"));

    TypedCommand listed = run(0, "list");
    assertThat(listed.out().lines().map(line -> line.split("\t", -1)[0]))
        .containsExactlyInAnyOrder("mari", "juku");
    assertThat(json(run(0, "list", "--json")).findValuesAsText("lastName"))
        .containsExactlyInAnyOrder("Maasikas", "Juurikas");

    run(0, "remove", "juku");
    assertThat(json(run(0, "list", "--json")).findValuesAsText("login")).containsExactly("mari");
  }

  @Test
  void writesASheetWithThePinsAndPrintsNone() throws IOException {
    TypedCommand taken = run(0, "import", csv(GOOD), "--pins", sheet());
    assertThat(Files.readString(Path.of(sheet()))).contains("juku").doesNotContain("mari");
    assertThat(taken.out()).isEmpty();
    assertThat(taken.err()).doesNotContain("kolm-valget-luike").contains("1");
  }

  @Test
  void importsNothingWhereALineIsWrongAndNamesEveryLine() throws IOException {
    String bad = GOOD + ";Nimeta;Inimene;12a;kolm-valget-luike\nkai;;;12a;lyhike\n";
    TypedCommand refused = run(2, "import", csv(bad));
    assertThat(refused.err()).contains("E-104", "Line 3 ", "Line 4 ", "Line 5 ");
    assertThat(refused.err()).doesNotContain("kolm-valget-luike", "lyhike");
    assertThat(run(0, "list").out()).isEmpty();
  }

  @Test
  void makesNoPinsThatCouldNotBePrinted() throws IOException {
    String nowhere = folder.resolve("no/such/sheet.html").toString();
    assertThat(run(1, "import", csv(GOOD), "--pins", nowhere).err()).contains("E-106");
    assertThat(run(0, "list").out()).isEmpty();
  }

  @Test
  void updatesAccountsOnlyWhenAsked() throws IOException {
    run(0, "import", csv(GOOD), "--pins", sheet());
    run(2, "import", csv(GOOD), "--pins", sheet());
    assertThat(json(run(0, "import", csv(GOOD), "--pins", sheet(), "--replace", "--json")))
        .isEqualTo(json("{\"added\": 0, \"updated\": 2, \"pins\": 1}"));
  }

  @Test
  void answersANewPin() throws IOException {
    run(0, "import", csv(GOOD), "--pins", sheet());
    TypedCommand reset = run(0, "reset", "mari", "--json");
    String pin = json(reset).path("pin").asText();
    assertThat(pin).hasSizeGreaterThanOrEqualTo(6);
    assertThat(reset.err()).contains("Mari Maasikas").doesNotContain(pin);
    assertThat(run(0, "reset", "mari").out().strip()).isNotEmpty().isNotEqualTo(pin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "remove"})
  void endsWithTwoForAnAccountThatIsNotThere(String action) {
    assertThat(run(2, action, "nobody").err()).contains("E-100", "nobody");
  }

  @Test
  void endsWithTwoForAFileThatIsNotThere() {
    assertThat(run(2, "import", folder.resolve("none.csv").toString()).err()).contains("E-104");
  }

  private TypedCommand run(int exitCode, String... words) {
    TypedCommand command = new TypedCommand();
    String[] all = new String[words.length + 3];
    all[0] = "--data";
    all[1] = folder.resolve("data").toString();
    all[2] = "accounts";
    System.arraycopy(words, 0, all, 3, words.length);
    assertThat(command.type(all)).as(command.err()).isEqualTo(exitCode);
    return command;
  }

  private String csv(String text) throws IOException {
    return Files.writeString(folder.resolve("accounts.csv"), text).toString();
  }

  private String sheet() {
    return folder.resolve("pins.html").toString();
  }

  private static JsonNode json(TypedCommand command) throws IOException {
    return json(command.out());
  }

  private static JsonNode json(String text) throws IOException {
    return JsonMapper.builder().build().readTree(text);
  }
}
