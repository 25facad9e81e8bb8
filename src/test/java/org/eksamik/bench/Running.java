package org.eksamik.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program on a display in memory, with the processes it started. */
record Running(Process process) implements AutoCloseable {
  /**
   * Starts it.
   *
   * @param folder takes what it says, and is its home
   */
  static Running on(VirtualScreen screen, Path folder, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile());
    builder.environment().put("DISPLAY", screen.name());
    builder.environment().remove("WAYLAND_DISPLAY");
    return new Running(builder.start());
  }

  /** Ends it and every process it started; waits until they are gone. */
  @Override
  public void close() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    process.onExit().orTimeout(20, TimeUnit.SECONDS).handle((_, _) -> 0).join();
    started.forEach(
        child -> child.onExit().orTimeout(5, TimeUnit.SECONDS).handle((_, _) -> 0).join());
  }
}
