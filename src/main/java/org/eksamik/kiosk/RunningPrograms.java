package org.eksamik.kiosk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The file names of the executables that run, as far as Java may see them. Any thread. */
public final class RunningPrograms implements Supplier<List<String>> {
  @Override
  public List<String> get() {
    return ProcessHandle.allProcesses()
        .map(RunningPrograms::name)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** A process's executable; empty where we may not see it. */
  public static Optional<String> of(long process) {
    return ProcessHandle.of(process).flatMap(RunningPrograms::name);
  }

  private static Optional<String> name(ProcessHandle process) {
    return process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString);
  }
}
