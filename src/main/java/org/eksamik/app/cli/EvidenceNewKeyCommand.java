package org.eksamik.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code evidence new-key}: the school's pair of keys. */
@Command(name = "new-key")
final class EvidenceNewKeyCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  EvidenceNewKeyCommand(GlobalOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    if (Files.exists(file)) {
      throw ExamException.of(Fault.USAGE)
          .with("detail", Detail.of("file-exists", "file", file.toString()));
    }
    try {
      String open = ReadingKey.make(file).open().text();
      if (options.json()) {
        console.answer(console.object().put("publicKey", open));
      } else {
        console.line(open);
      }
      console.say("evidence.newKey", Map.of("file", file.toString()));
      return ExitCode.DONE.number();
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot).with("detail", String.valueOf(file));
    }
  }
}
