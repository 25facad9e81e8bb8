package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.profile.MaskedProfile;
import org.eksamik.profile.sealed.NewFile;
import org.eksamik.profile.sealed.Opened;
import org.eksamik.profile.sealed.Statement;
import org.eksamik.profile.sealed.WrappedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile open}: what stands in a sealed profile, for who may see it. */
@Command(name = "open")
final class ProfileOpenCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final ProfileDoor door;
  private final Console console;

  @Parameters(paramLabel = "FILE")
  private String file = "";

  @Option(names = "--reveal", paramLabel = "OUT")
  private Optional<Path> reveal = Optional.empty();

  ProfileOpenCommand(GlobalOptions options, ProfileDoor door, Console console) {
    this.options = options;
    this.door = door;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    Opened opened =
        door.gate()
            .inspect(
                door.file(file), door.password(new TerminalPassword(console)), reveal.isPresent());
    byte[] plain = opened.plain();
    try {
      show(opened.statement(), MaskedProfile.of(plain));
      if (reveal.isPresent()) {
        NewFile.write(reveal.get(), plain);
        console.say("profile.revealed", Map.of("file", reveal.get().toString()));
      }
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
    return ExitCode.DONE.number();
  }

  private void show(Statement statement, JsonNode masked) {
    long passwords =
        statement.keys().stream().filter(WrappedKey.ForPassword.class::isInstance).count();
    if (options.json()) {
      ObjectNode answer =
          console
              .object()
              .put("name", statement.terms().name())
              .put("serial", statement.terms().serial())
              .put("notBefore", statement.terms().notBefore().map(Object::toString).orElse(null))
              .put("expires", statement.terms().expires().map(Object::toString).orElse(null))
              .put("publicKey", statement.signer().text())
              .put("fingerprint", statement.signer().fingerprint())
              .put("passwords", passwords)
              .put("workstations", statement.keys().size() - passwords);
      console.answer(answer.set("profile", masked));
    } else {
      console.answer(masked);
    }
    console.say(
        "profile.opened",
        Map.of(
            "name", statement.terms().name(),
            "serial", Long.toString(statement.terms().serial()),
            "signer", statement.signer().fingerprint()));
  }
}
