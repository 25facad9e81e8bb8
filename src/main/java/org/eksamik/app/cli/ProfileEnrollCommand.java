package org.eksamik.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.app.WorkstationFiles;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.profile.sealed.WorkstationKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profile enroll}: the key by which this workstation opens what was sealed for it. */
@Command(name = "enroll")
final class ProfileEnrollCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "FILE")
  private Optional<Path> file = Optional.empty();

  ProfileEnrollCommand(GlobalOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    Path place =
        file.orElseGet(() -> WorkstationFiles.ofThisMachine(options.dataFolder()).keyFile());
    Optional<WorkstationKey> there = WorkstationKey.in(place);
    WorkstationKey key = there.isPresent() ? there.get() : WorkstationKey.make(place);
    if (options.json()) {
      console.answer(
          console.object().put("publicKey", key.name().text()).put("file", place.toString()));
    } else {
      console.line(key.name().text());
    }
    console.say("profile.enrolled", Map.of("file", place.toString()));
    return ExitCode.DONE.number();
  }
}
