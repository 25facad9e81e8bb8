package org.eksamik.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** How a program is told to show a page, with nothing of an earlier run. */
@FunctionalInterface
interface PageCommand {
  /**
   * The words.
   *
   * @param folder takes all that the program keeps and says
   */
  List<String> words(URI page, Path folder) throws IOException;

  /** Starts it. */
  default Process start(URI page, Path folder) throws IOException {
    return new ProcessBuilder(words(page, folder))
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }
}
