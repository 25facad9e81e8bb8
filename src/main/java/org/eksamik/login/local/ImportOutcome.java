package org.eksamik.login.local;

import java.util.List;
import org.eksamik.login.BadLine;

/**
 * How an import went. Where there is a bad line, nothing was imported.
 *
 * @param badLines in the file's order
 * @param pins in the file's order
 */
public record ImportOutcome(int added, int updated, List<BadLine> badLines, List<IssuedPin> pins) {

  public ImportOutcome {
    badLines = List.copyOf(badLines);
    pins = List.copyOf(pins);
  }

  static ImportOutcome refused(List<BadLine> badLines) {
    return new ImportOutcome(0, 0, badLines.stream().sorted().toList(), List.of());
  }
}
