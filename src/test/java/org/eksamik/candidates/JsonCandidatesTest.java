package org.eksamik.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eksamik.words.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Candidates of JSON files. */
class JsonCandidatesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | a JSON object { … } is needed | fields must be a JSON object { … }
          ET | vaja on JSON-objekti { … }    | fields peab olema JSON-objekt { … }
          """)
  void saysInTheReadersLanguageWhyAnEntryIsNoCandidate(
      Language language, String first, String second) throws Exception {
    Path file = Files.writeString(folder.resolve("people.json"), "[7, {\"fields\": 7}]");

    try (CandidateLines lines = new CandidateSource(file).open()) {
      assertThat(why(lines.next(), language)).isEqualTo(first);
      assertThat(why(lines.next(), language)).isEqualTo(second);
      assertThat(lines.next()).isEmpty();
    }
  }

  private static String why(Optional<CandidateLine> line, Language language) {
    return line.map(CandidateLine::content)
        .filter(CandidateLine.Unusable.class::isInstance)
        .map(CandidateLine.Unusable.class::cast)
        .orElseThrow()
        .about()
        .in(language.locale());
  }
}
