package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.keys.VerifyingKey;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.profile.Profile;
import picocli.CommandLine.Command;

/** {@code evidence signer}: by what an exam's server knows this workstation. */
@Command(name = "signer")
final class EvidenceSignerCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final ProfileOption profiles;
  private final Console console;
  private final EvidenceOption evidence;

  EvidenceSignerCommand(
      GlobalOptions options, ProfileOption profiles, Console console, EvidenceOption evidence) {
    this.options = options;
    this.profiles = profiles;
    this.console = console;
    this.evidence = evidence;
  }

  @Override
  public Integer call() throws ExamException {
    Optional<String> digest = profiles.read().map(Profile::digest);
    VerifyingKey key = evidence.with(Sessions::signer).open();
    if (options.json()) {
      ObjectNode answer =
          console.object().put("signer", key.hex()).put("fingerprint", key.fingerprint());
      digest.ifPresent(known -> answer.put("profile", known));
      console.answer(answer);
    } else {
      console.line(key.fingerprint() + " " + key.hex());
      digest.ifPresent(console::line);
    }
    return ExitCode.DONE.number();
  }
}
