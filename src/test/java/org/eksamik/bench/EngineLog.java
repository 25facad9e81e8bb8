package org.eksamik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The program's log, where it says that the page engine is ready. */
final class EngineLog {
  private static final String READY = "the page engine is ready";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSXXX");
  private static final int TIME_LENGTH = "2026-01-01 00:00:00.000".length();

  private final Path file;
  private final long known;

  /** From the lines on that are not there yet. */
  EngineLog(Path file) throws IOException {
    this.file = file;
    this.known = lines().count();
  }

  /** When it is, in milliseconds since 1970. */
  long awaitReady(Running program, Duration patience)
      throws IOException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end && program.process().isAlive()) {
      Optional<String> line = lines().skip(known).filter(it -> it.contains(READY)).findFirst();
      if (line.isPresent()) {
        String time = line.get().substring(0, line.get().indexOf(' ', TIME_LENGTH));
        return OffsetDateTime.parse(time, TIME).toInstant().toEpochMilli();
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new TimeoutException("the page engine does not get ready");
  }

  private Stream<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.empty();
  }
}
