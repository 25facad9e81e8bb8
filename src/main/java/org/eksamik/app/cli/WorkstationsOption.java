package org.eksamik.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.profile.sealed.WorkstationName;
import org.eksamik.words.Detail;
import picocli.CommandLine.Option;

/** Which workstations something is locked to. */
final class WorkstationsOption {
  @Option(names = "--for", split = ",", paramLabel = "KEY")
  private List<String> keys = List.of();

  @Option(names = "--workstations", paramLabel = "FILE")
  private Optional<Path> file = Optional.empty();

  /**
   * Each once, in the order given.
   *
   * @throws ExamException USAGE
   */
  List<WorkstationName> names() throws ExamException {
    List<WorkstationName> names = new ArrayList<>();
    for (String key : keys) {
      names.add(name(key, "--for"));
    }
    if (file.isPresent()) {
      for (String line : lines(file.get())) {
        names.add(name(line, file.get().toString()));
      }
    }
    return names.stream().distinct().toList();
  }

  private static List<String> lines(Path file) throws ExamException {
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException cannot) {
      throw ExamException.of(Fault.USAGE)
          .with("detail", Detail.of("file-unreadable", "file", file.toString()));
    }
  }

  private static WorkstationName name(String text, String where) throws ExamException {
    try {
      return WorkstationName.of(text.strip());
    } catch (IllegalArgumentException notAKey) {
      throw ExamException.of(Fault.USAGE)
          .with("detail", Detail.of("workstation-key", "where", where));
    }
  }
}
