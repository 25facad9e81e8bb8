package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Secret;
import org.eksamik.keys.PasswordHash;
import org.eksamik.keys.RecoveryCode;
import org.eksamik.profile.StarterProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile new}: a commented profile to begin with. */
@Command(name = "new")
final class ProfileNewCommand implements Callable<Integer> {
  private static final int RECOVERY_CODES = 5;

  private final GlobalOptions options;
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "FILE")
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
    SecureRandom random = new SecureRandom();
    List<Secret> codes =
        Stream.generate(() -> RecoveryCode.make(random)).limit(RECOVERY_CODES).toList();
    StarterProfile.write(
        file.get(), codes.stream().map(code -> PasswordHash.of(code, random).phc()).toList());
    String written = file.get().toString();
    if (options.json()) {
      ObjectNode answer = console.object().put("file", written);
      ArrayNode told = answer.putArray("recoveryCodes");
      codes.forEach(code -> told.add(code.reveal()));
      console.answer(answer);
    }
    console.say("profile.written", Map.of("file", written));
    console.say("profile.recovery-codes", Map.of());
    if (!options.json()) {
      codes.forEach(code -> console.line(code.reveal()));
    }
    return ExitCode.DONE.number();
  }
}
