package org.eksamik.app.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.db.DataFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.login.CsvTable;
import org.eksamik.login.local.AccountImport;
import org.eksamik.login.local.ImportOutcome;
import org.eksamik.login.local.ImportProgress;
import org.eksamik.login.local.PinSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code accounts import}: a file of accounts, all of it or nothing. */
@Command(name = "import")
final class AccountsImportCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--replace")
  private boolean replace;

  @Option(names = "--pins", paramLabel = "SHEET.html")
  private Optional<Path> sheet = Optional.empty();

  AccountsImportCommand(GlobalOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    PinSheet paper = new PinSheet(texts());
    if (sheet.isPresent()) {
      // A PIN that cannot be printed is lost, so the file is tried before any is made.
      paper.write(sheet.get(), List.of());
    }
    try (DataFolder folder = new DataFolder(options.dataFolder())) {
      ImportOutcome outcome =
          new AccountImport(folder.database(), new SecureRandom())
              .run(
                  file,
                  new AccountImport.Choice(replace, sheet.isPresent()),
                  ImportProgress.UNWATCHED);
      if (!outcome.badLines().isEmpty()) {
        throw CsvTable.invalid(file, outcome.badLines());
      }
      if (sheet.isPresent()) {
        paper.write(sheet.get(), outcome.pins());
      }
      tell(outcome);
    }
    return ExitCode.DONE.number();
  }

  private void tell(ImportOutcome outcome) {
    if (options.json()) {
      console.answer(
          console
              .object()
              .put("added", outcome.added())
              .put("updated", outcome.updated())
              .put("pins", outcome.pins().size()));
    }
    console.say(
        "accounts.imported",
        Map.of(
            "added", String.valueOf(outcome.added()),
            "updated", String.valueOf(outcome.updated()),
            "pins", String.valueOf(outcome.pins().size())));
  }

  private PinSheet.Texts texts() {
    CliWords words = console.words();
    return new PinSheet.Texts(
        words.language(),
        words.text("accounts.sheet.title", Map.of()),
        words.text("accounts.sheet.login", Map.of()),
        words.text("accounts.sheet.pin", Map.of()),
        words.text("accounts.sheet.note", Map.of()));
  }
}
