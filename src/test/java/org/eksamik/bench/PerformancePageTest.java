package org.eksamik.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {
  private static final String PAGE =
      """
      # Performance
      <!-- kit:start -->
      old
      <!-- /kit:start -->
      between
      <!-- kit:memory -->
      <!-- /kit:memory -->
      """;

  @TempDir Path folder;

  @Test
  void replacesOneTableAndLeavesTheRest() throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), PAGE);

    new PerformancePage(file)
        .write(
            "start",
            List.of(
                new Row("start", "ms", 980, OptionalDouble.of(1000), "1.00 of it"),
                new Row("alone", "core", 0.1, OptionalDouble.empty(), "0.15 core")),
            "By this command.");

    assertThat(file)
        .hasContent(
            """
            # Performance
            <!-- kit:start -->
            | what | Eksamik | Chromium | ratio | at most |
            |---|---|---|---|---|
            | start | 980 ms | 1000 ms | 0.98 | 1.00 of it |
            | alone | 0.10 core | – | – | 0.15 core |

            By this command.
            <!-- /kit:start -->
            between
            <!-- kit:memory -->
            <!-- /kit:memory -->
            """);
  }

  @Test
  void refusesATableThatHasNoPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), PAGE);
    PerformancePage page = new PerformancePage(file);

    assertThatThrownBy(() -> page.write("camera", List.of(), "")).isInstanceOf(IOException.class);
    assertThat(file).hasContent(PAGE);
  }
}
