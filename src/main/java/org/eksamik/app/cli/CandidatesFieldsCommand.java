package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.csv.CsvForm;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.provider.CandidateField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code candidates fields}: the columns that a provider knows. */
@Command(name = "fields")
final class CandidatesFieldsCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final CandidateDesk desk;
  private final Console console;
  @Mixin private ProviderOption provider = new ProviderOption();

  @Option(names = "--exam", paramLabel = "ID")
  private Optional<String> exam = Optional.empty();

  CandidatesFieldsCommand(GlobalOptions options, CandidateDesk desk, Console console) {
    this.options = options;
    this.desk = desk;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    return desk.open(
        provider.name(),
        exam,
        opened -> {
          tell(opened.directory().fields());
          return ExitCode.DONE;
        });
  }

  private void tell(List<CandidateField> fields) {
    if (options.json()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      fields.forEach(field ->
          list.addObject()
              .put("id", field.id())
              .put("label", field.label())
              .put("column", field.column().orElse(null))
              .put("required", field.required())
              .put("secret", field.secret()));
      console.answer(list);
      return;
    }
    csv(List.of("id", "label", "column", "required", "secret"));
    fields.forEach(field ->
        csv(
            List.of(
                field.id(),
                field.label(),
                field.column().orElse(""),
                Boolean.toString(field.required()),
                Boolean.toString(field.secret()))));
  }

  private void csv(List<String> cells) {
    console.line(CsvForm.USUAL.line(cells).stripTrailing());
  }
}
