package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.profile.Finding;
import org.eksamik.profile.Reading;
import org.eksamik.words.Detail;
import org.eksamik.words.Language;
import org.eksamik.words.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile check}: every problem of a profile at once. */
@Command(name = "check")
final class ProfileCheckCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final ProfileDoor door;
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "FILE")
  private Optional<String> file = Optional.empty();

  ProfileCheckCommand(GlobalOptions options, ProfileDoor door, Console console) {
    this.options = options;
    this.door = door;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    Path profile =
        door.file(
            file.or(options::profile)
                .orElseThrow(() ->
                    ExamException.of(Fault.USAGE).with("detail", Detail.of("which-profile"))));
    return switch (door.gate().read(profile, door.password(new TerminalPassword(console)))) {
      case Reading.Valid _ -> tell(profile, List.of());
      case Reading.Invalid(List<Finding> findings) -> tell(profile, findings);
    };
  }

  private int tell(Path profile, List<Finding> findings) {
    if (options.json()) {
      ObjectNode answer = console.object().put("valid", findings.isEmpty());
      ArrayNode list = answer.putArray("findings");
      findings.forEach(finding -> describe(finding, list.addObject()));
      console.answer(answer);
    } else {
      Language language = console.words().spoken();
      findings.forEach(finding -> console.line(finding.sentence(language)));
    }
    console.say(
        findings.isEmpty() ? "profile.valid" : "profile.invalid",
        Map.of("file", profile.toString(), "count", String.valueOf(findings.size())));
    return (findings.isEmpty() ? ExitCode.DONE : ExitCode.USAGE).number();
  }

  /** In English, whatever people speak: scripts compare it. */
  private static void describe(Finding finding, ObjectNode json) {
    Texts texts = Finding.texts(Language.EN);
    json.put("path", finding.path())
        .put("found", finding.found().in(texts))
        .put("allowed", finding.allowed().in(texts))
        .put("suggestion", finding.suggestion().orElse(null));
  }
}
