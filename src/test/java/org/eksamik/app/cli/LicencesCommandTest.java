package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicencesCommandTest {
  @Test
  void namesEveryLibraryOfThisProgramWithItsLicence() throws Exception {
    TypedCommand command = new TypedCommand();

    assertThat(command.type("licences", "--json")).isZero();

    JsonNode libraries = new JsonMapper().readTree(command.out());
    assertThat(libraries)
        .allSatisfy(library -> assertThat(library.path("licence").asText()).isNotBlank());
    List<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(jar -> new File(jar).getName())
            .toList();
    assertThat(libraries)
        .hasSizeGreaterThan(50)
        .allSatisfy(library -> {
          String artifact = library.path("library").asText().split(":", 2)[1];
          assertThat(jars)
              .anyMatch(jar -> jar.startsWith(artifact + "-" + library.path("version").asText()));
        });
  }
}
