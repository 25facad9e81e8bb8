package org.eksamik.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * docs/performance.md, whose tables stand between {@code <!-- kit:NAME -->} and {@code <!--
 * /kit:NAME -->}; all else is left as it is.
 */
record PerformancePage(Path file) {
  private static final String HEAD =
      """
      | what | Eksamik | Chromium | ratio | at most |
      |---|---|---|---|---|
      """;

  /**
   * Puts a table in the place of the one before.
   *
   * @param note how it was measured
   * @throws IOException the page has no such place
   */
  void write(String name, List<Row> rows, String note) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String begin = "<!-- kit:" + name + " -->\n";
    int from = text.indexOf(begin);
    int to = text.indexOf("<!-- /kit:" + name + " -->");
    if (from < 0 || to < from) {
      throw new IOException(file + " has no place for " + name);
    }
    String table = rows.stream().map(Row::markdown).collect(Collectors.joining("\n"));
    Files.writeString(
        file,
        text.substring(0, from + begin.length())
            + HEAD
            + table
            + "\n\n"
            + note
            + "\n"
            + text.substring(to),
        StandardCharsets.UTF_8);
  }
}
