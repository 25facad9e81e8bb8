package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eksamik.db.DataFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.login.local.Account;
import org.eksamik.login.local.AccountStore;
import picocli.CommandLine.Command;

/** {@code accounts list}: who may sign in here. */
@Command(name = "list")
final class AccountsListCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;

  AccountsListCommand(GlobalOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    try (DataFolder folder = new DataFolder(options.dataFolder())) {
      tell(new AccountStore(folder.database(), new SecureRandom()).list());
    }
    return ExitCode.DONE.number();
  }

  private void tell(List<Account> accounts) {
    if (options.json()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      accounts.forEach(account ->
          list.addObject()
              .put("login", account.login())
              .put("firstName", account.firstName())
              .put("lastName", account.lastName())
              .put("group", account.group().orElse(null))
              .put("oneTime", account.oneTime())
              .put("usedAt", account.usedAt().map(Instant::toString).orElse(null)));
      console.answer(list);
      return;
    }
    accounts.forEach(account ->
        console.line(
            String.join("\t", account.login(), account.fullName(), account.group().orElse(""))));
    console.say("accounts.count", Map.of("count", String.valueOf(accounts.size())));
  }
}
