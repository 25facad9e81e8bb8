package org.eksamik.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.profile.StarterProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile new}: a commented profile to begin with. */
@Command(name = "new", description = "Writes a commented profile to begin with.")
final class ProfileNewCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A file that does not exist yet; without one the profile is printed.")
  private Optional<Path> file = Optional.empty();

  ProfileNewCommand(GlobalOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    if (file.isEmpty()) {
      console.line(StarterProfile.text().stripTrailing());
      return ExitCode.DONE.number();
    }
    StarterProfile.write(file.get());
    String written = file.get().toString();
    if (options.json()) {
      console.answer(console.object().put("file", written));
    }
    console.say("profile.written", Map.of("file", written));
    return ExitCode.DONE.number();
  }
}
