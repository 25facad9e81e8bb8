package org.eksamik.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.keys.SchoolKey;
import org.eksamik.profile.sealed.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile new-key}: the school's pair of keys for sealing. */
@Command(name = "new-key")
final class ProfileNewKeyCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  ProfileNewKeyCommand(GlobalOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    SchoolKey open = SigningKey.make(file).open();
    if (options.json()) {
      console.answer(
          console.object().put("publicKey", open.text()).put("fingerprint", open.fingerprint()));
    } else {
      console.line(open.text());
    }
    console.say("profile.newKey", Map.of("file", file.toString()));
    return ExitCode.DONE.number();
  }
}
