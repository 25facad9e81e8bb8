package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import picocli.CommandLine.Command;

/** {@code eksamik licences}: the list that the build makes from the libraries' own descriptions. */
@Command(name = "licences")
final class LicencesCommand implements Callable<Integer>, Untraced {
  private static final String LIST = "/licences.tsv";

  private final GlobalOptions options;
  private final Console console;

  LicencesCommand(GlobalOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    List<String> libraries = libraries();
    if (options.json()) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      for (String library : libraries) {
        String[] cells = library.split("\t", -1);
        all.addObject().put("library", cells[0]).put("version", cells[1]).put("licence", cells[2]);
      }
      console.answer(all);
    } else {
      libraries.forEach(console::line);
    }
    return ExitCode.DONE.number();
  }

  private static List<String> libraries() throws ExamException {
    try (InputStream list =
        Objects.requireNonNull(LicencesCommand.class.getResourceAsStream(LIST), LIST)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw ExamException.of(Fault.DEFECT, broken);
    }
  }
}
