package org.eksamik.kiosk.linux;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
  List<String> programs() {
    List<String> programs = new ArrayList<>();
    for (Path process : inside(proc, "[0-9]*")) {
      try {
        Path file = Files.readSymbolicLink(process.resolve("exe"));
        programs.add(file.getFileName().toString().replace(" (deleted)", ""));
      } catch (IOException notOurs) {
        continue;
      }
    }
    return programs.stream().distinct().toList();
  }
}
