package org.eksamik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of a benchmark's own, gone at the end. */
record BenchFolder(Path path) implements AutoCloseable {
  static BenchFolder fresh() throws IOException {
    return new BenchFolder(Files.createTempDirectory("eksamik-bench"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
