package org.eksamik.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class ProfileSchemaTest {
  private static final Path SCHEMA = Path.of("resources/profile/profile.schema.json");

  @Test
  void usesOnlyFormatsThatPeopleAreToldOf() throws IOException {
    assertThat(schema().findValuesAsText("format"))
        .isNotEmpty()
        .allMatch(format -> ProfileFormat.named(format).isPresent());
  }

  @Test
  void usesEveryFormat() throws IOException {
    assertThat(schema().findValuesAsText("format"))
        .contains(
            Arrays.stream(ProfileFormat.values())
                .map(ProfileFormat::getName)
                .toArray(String[]::new));
  }

  @Test
  void describesEveryName() throws IOException {
    List<String> silent = new ArrayList<>();
    eachName(
        schema(),
        (name, rules) -> {
          if (rules.isObject() && !rules.has("description") && !rules.has("const")) {
            silent.add(name);
          }
        });
    assertThat(silent).isEmpty();
  }

  @Test
  void isExplainedToTheLastName() throws IOException {
    String page = Files.readString(Path.of("docs/profile.md"));
    List<String> unexplained = new ArrayList<>();
    eachName(
        schema(),
        (name, rules) -> {
          if (!page.contains("`" + name + "`") && !page.contains("." + name + "`")) {
            unexplained.add(name);
          }
        });
    assertThat(unexplained).containsOnly("$schema", "pac");
  }

  private static JsonNode schema() throws IOException {
    return new JsonMapper().readTree(SCHEMA.toFile());
  }

  private static void eachName(JsonNode schema, BiConsumer<String, JsonNode> visitor) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      visitor.accept(property.getKey(), property.getValue());
    }
    schema.forEach(child -> eachName(child, visitor));
  }
}
