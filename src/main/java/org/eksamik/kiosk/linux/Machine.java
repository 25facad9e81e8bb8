package org.eksamik.kiosk.linux;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the kernel tells of this machine in files. What cannot be read is empty: a detector that may
 * not look has found nothing.
 *
 * @param proc usually {@code /proc}
 * @param sys usually {@code /sys}
 * @param environment of this process
 */
public record Machine(Path proc, Path sys, Map<String, String> environment) {

  public static Machine ours() {
    return new Machine(Path.of("/proc"), Path.of("/sys"), System.getenv());
  }

  String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      return "";
    }
  }

  List<Path> inside(Path folder, String pattern) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
      entries.forEach(found::add);
    } catch (IOException unreadable) {
      return List.of();
    }
    found.sort(null);
    return found;
  }

  /** The names of all executables that run and that we may see. */
  public List<String> programs() {
    List<String> programs = new ArrayList<>();
    for (Path process : inside(proc, "[0-9]*")) {
      executable(process).ifPresent(programs::add);
    }
    return programs.stream().distinct().toList();
  }

  /** The name of a process's executable; empty where we may not see it. */
  Optional<String> program(long process) {
    return executable(proc.resolve(Long.toString(process)));
  }

  private static Optional<String> executable(Path process) {
    try {
      String file = Files.readSymbolicLink(process.resolve("exe")).toString();
      return Optional.of(file.substring(file.lastIndexOf('/') + 1).replace(" (deleted)", ""));
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }

  /** Who traces this process, as evidence. */
  public Optional<String> tracer() {
    return text(proc.resolve("self/status"))
        .lines()
        .filter(line -> line.startsWith("TracerPid:"))
        .map(line -> line.substring("TracerPid:".length()).strip())
        .filter(pid -> !pid.equals("0"))
        .map(pid -> "process " + pid + " traces this one")
        .findFirst();
  }
}
