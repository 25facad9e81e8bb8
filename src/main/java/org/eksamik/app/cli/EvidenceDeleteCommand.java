package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.evidence.Deletions;
import org.eksamik.evidence.log.LogKeys;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence delete}: takes sessions away; a signed record of it stays. */
@Command(name = "delete")
final class EvidenceDeleteCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;
  private final EvidenceOption evidence;

  @Parameters(paramLabel = "SESSION", arity = "0..*")
  private List<String> names = List.of();

  @Option(names = "--older-than", paramLabel = "DAYS")
  private Optional<Integer> days = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT")
  private String reason = "asked for";

  EvidenceDeleteCommand(GlobalOptions options, Console console, EvidenceOption evidence) {
    this.options = options;
    this.console = console;
    this.evidence = evidence;
  }

  @Override
  public Integer call() throws ExamException {
    if (names.isEmpty() == days.isEmpty()) {
      throw ExamException.of(Fault.USAGE)
          .with(
              "detail",
              Detail.of("either-or", Map.of("one", "SESSION", "other", "--older-than DAYS")));
    }
    List<String> refused = new ArrayList<>();
    ArrayNode deleted = JsonNodeFactory.instance.arrayNode();
    int count =
        evidence.with(sessions -> {
          Deletions deletions = new Deletions(sessions, evidence.clock());
          LogKeys keys = sessions.keys(Optional.empty());
          if (days.isPresent()) {
            return deletions.deleteOlder(Duration.ofDays(days.get()), keys);
          }
          for (String name : names) {
            SessionFolder session =
                sessions
                    .find(name)
                    .orElseThrow(() ->
                        ExamException.of(Fault.USAGE)
                            .with("detail", Detail.of("no-session", "name", name)));
            if (deletions.delete(session, reason, keys)) {
              deleted.add(name);
            } else {
              refused.add(name);
            }
          }
          return deleted.size();
        });
    if (options.json()) {
      console.answer(console.object().put("deleted", count));
    }
    console.say("evidence.deleted", Map.of("count", Integer.toString(count)));
    refused.forEach(name -> console.say("evidence.running", Map.of("session", name)));
    return (refused.isEmpty() ? ExitCode.DONE : ExitCode.PERSON).number();
  }
}
