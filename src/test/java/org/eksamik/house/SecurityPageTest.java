package org.eksamik.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of attacks in docs/security.md tells the truth about its tests. */
class SecurityPageTest {
  private static final int LEAST = 60;
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (\\d+) \\| [^|]+ \\| [^|]+ \\| `(\\w+)#(\\w+)` \\|$", Pattern.MULTILINE);
  private static final Pattern NUMBERED = Pattern.compile("^\\| \\d+ \\|.*$", Pattern.MULTILINE);

  private static final Pattern TEST =
      Pattern.compile("^  @(Test|ParameterizedTest|TestFactory)\\b", Pattern.MULTILINE);

  @Test
  void namesAtLeastSixtyAttacksInOrder() throws IOException {
    List<MatchResult> rows = ROW.matcher(page()).results().toList();

    assertThat(rows).hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(rows).hasSameSizeAs(NUMBERED.matcher(page()).results().toList());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).group(1)).isEqualTo(Integer.toString(i + 1));
    }
  }

  @Test
  void namesOnlyTestsThatAreThere() throws IOException {
    Map<String, String> sources = sources();

    assertThat(ROW.matcher(page()).results())
        .allSatisfy(row ->
            assertThat(isTest(sources.getOrDefault(row.group(2), ""), row.group(3)))
                .as(row.group(2) + "#" + row.group(3))
                .isTrue());
  }

  /** Tests are methods that are not private, below an annotation that makes them one. */
  private static boolean isTest(String source, String name) {
    int place = source.indexOf(" " + name + "(");
    if (place < 0) {
      return false;
    }
    String declared = source.substring(source.lastIndexOf('\n', place) + 1, place);
    String before = source.substring(0, place);
    return declared.matches("  (protected )?(final )?(void|Stream<DynamicTest>)")
        && TEST.matcher(before.substring(Math.max(0, before.lastIndexOf("\n  }\n")))).find();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("docs", "security.md"));
  }

  /** By class; two of the same name in different packages count as one. */
  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  SecurityPageTest::read,
                  String::concat));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
