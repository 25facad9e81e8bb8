package org.eksamik.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a visit's local storage lies. WebKit may hold files open or write them once more shortly
 * after the end, so what could not be deleted then goes before the next visit. Blocking.
 */
public final class VisitFolder {
  private static final Logger LOG = LoggerFactory.getLogger(VisitFolder.class);
  private static final String PREFIX = "visit-";

  private static final Duration LAST_WRITES = Duration.ofSeconds(4);

  private final Path path;

  private VisitFolder(Path path) {
    this.path = path;
  }

  public static VisitFolder create(Path storage) {
    try {
      return new VisitFolder(Files.createTempDirectory(storage, PREFIX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return path;
  }

  /** Deletes all that earlier visits left behind. */
  public static void sweep(Path storage, List<Path> except) {
    try (Stream<Path> folders = Files.list(storage)) {
      folders
          .filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
          .filter(folder -> !except.contains(folder))
          .forEach(VisitFolder::delete);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("The folder of earlier visits cannot be read: {}", e.toString());
    }
  }

  /** Deletes it now, and once more when WebKit has written what it still had to write. */
  public void delete() {
    delete(path);
    CompletableFuture.delayedExecutor(LAST_WRITES.toSeconds(), TimeUnit.SECONDS)
        .execute(() -> delete(path));
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("A visit's folder stays until the next visit: {}", e.toString());
    }
  }
}
