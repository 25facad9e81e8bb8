package org.eksamik.candidates;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run does, as its journal remembers it.
 *
 * @param what operation, provider, address and exam: the same file may be run once for each
 * @param digest of the input
 * @param input its path when the run began
 * @param refused where refused lines go
 * @param batchSize how many lines one batch takes; fixed, since batches are known by their number
 * @param total how many lines the input has
 */
record RunPlan(String what, String digest, Path input, Path refused, int batchSize, long total) {
  private static final String BEGINNING = "eksamik-run";
  private static final String VERSION = "1";

  /** Stands at the end of a line that was written whole. */
  static final String WHOLE = ".";

  String line() {
    return String.join(
        "\t",
        BEGINNING,
        VERSION,
        what,
        digest,
        Integer.toString(batchSize),
        Long.toString(total),
        // As addresses, in which no tab and no line break can stand.
        input.toUri().toString(),
        refused.toUri().toString(),
        WHOLE);
  }

  /** Whether a line was written to its end: before that nothing was sent. */
  static boolean isWhole(String line) {
    return line.endsWith("\t" + WHOLE);
  }

  /**
   * Reads it back.
   *
   * @throws IllegalArgumentException where it was not written by this version
   */
  static RunPlan parse(String line) {
    List<String> parts = List.of(line.split("\t", -1));
    if (parts.size() != 9 || !parts.getFirst().equals(BEGINNING) || !parts.get(1).equals(VERSION)) {
      throw new IllegalArgumentException("not a run's journal of this version");
    }
    return new RunPlan(
        parts.get(2),
        parts.get(3),
        Path.of(URI.create(parts.get(6))),
        Path.of(URI.create(parts.get(7))),
        Integer.parseInt(parts.get(4)),
        Long.parseLong(parts.get(5)));
  }
}
