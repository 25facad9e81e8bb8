package org.eksamik.app.cli;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eksamik.db.DataFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.login.local.AccountStore;
import org.eksamik.login.local.IssuedPin;
import org.eksamik.words.Detail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code accounts reset}: a new one-time PIN, which is the command's answer. */
@Command(name = "reset")
final class AccountsResetCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;

  @Parameters(paramLabel = "LOGIN")
  private String login = "";

  AccountsResetCommand(GlobalOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    try (DataFolder folder = new DataFolder(options.dataFolder())) {
      tell(
          new AccountStore(folder.database(), new SecureRandom())
              .reset(login)
              .orElseThrow(() -> unknown(login)));
    }
    return ExitCode.DONE.number();
  }

  private void tell(IssuedPin issued) {
    if (options.json()) {
      console.answer(
          console.object().put("login", issued.login()).put("pin", issued.pin().reveal()));
    } else {
      console.line(issued.pin().reveal());
    }
    console.say("accounts.reset", Map.of("login", issued.login(), "name", issued.name()));
  }

  static ExamException unknown(String login) {
    return ExamException.of(Fault.USAGE).with("detail", Detail.of("no-account", "login", login));
  }
}
