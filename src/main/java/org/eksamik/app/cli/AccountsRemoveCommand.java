package org.eksamik.app.cli;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eksamik.db.DataFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.login.local.AccountStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code accounts remove}: takes an account away for good. */
@Command(name = "remove")
final class AccountsRemoveCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;

  @Parameters(paramLabel = "LOGIN")
  private String login = "";

  AccountsRemoveCommand(GlobalOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    try (DataFolder folder = new DataFolder(options.dataFolder())) {
      if (!new AccountStore(folder.database(), new SecureRandom()).remove(login)) {
        throw AccountsResetCommand.unknown(login);
      }
    }
    if (options.json()) {
      console.answer(console.object().put("removed", login));
    }
    console.say("accounts.removed", Map.of("login", login));
    return ExitCode.DONE.number();
  }
}
