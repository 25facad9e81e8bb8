package org.eksamik.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.candidates.KeyRun;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.GroupMove;
import org.eksamik.words.Detail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code candidates move}. */
@Command(name = "move")
final class CandidatesMoveCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final CandidateDesk desk;
  private final Console console;
  @Mixin private ProviderOption provider = new ProviderOption();
  @Mixin private KeyOptions who = new KeyOptions();

  @Option(names = "--group", required = true, split = ",", paramLabel = "GROUP")
  private List<String> groups = new ArrayList<>();

  @Option(names = "--action", paramLabel = "ACTION")
  private String action = "moveto";

  @Option(names = "--dry-run")
  private boolean dryRun;

  CandidatesMoveCommand(GlobalOptions options, CandidateDesk desk, Console console) {
    this.options = options;
    this.desk = desk;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    KeyOutput output = new KeyOutput(console, options.json(), "move");
    GroupMove move = new GroupMove(action(), groups);
    return desk.open(
        provider.name(),
        Optional.empty(),
        opened -> {
          if (dryRun) {
            return output.preview(opened.directory(), who.keys());
          }
          try (ProgressLine progress = new ProgressLine(console, StandardError.isTerminal())) {
            KeyRun run = new KeyRun(opened.directory(), progress);
            return output.tell(opened.directory(), run.move(who.keys(), move));
          }
        });
  }

  private GroupMove.Action action() throws ExamException {
    return switch (action) {
      case "addto" -> GroupMove.Action.ADD_TO;
      case "moveto" -> GroupMove.Action.MOVE_TO;
      case "delfrom" -> GroupMove.Action.REMOVE_FROM;
      default ->
          throw ExamException.of(Fault.USAGE)
              .with(
                  "detail",
                  Detail.of(
                      "one-of", Map.of("option", "--action", "values", "addto, moveto, delfrom")));
    };
  }
}
