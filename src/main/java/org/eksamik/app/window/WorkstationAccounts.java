package org.eksamik.app.window;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.eksamik.db.DataFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.login.BadLine;
import org.eksamik.login.local.AccountImport;
import org.eksamik.login.local.AccountStore;
import org.eksamik.login.local.ImportOutcome;
import org.eksamik.login.local.ImportProgress;
import org.eksamik.login.local.IssuedPin;
import org.eksamik.ui.admin.accounts.AccountsDesk;
import org.eksamik.words.Detail;

/** The accounts of this workstation's own database, as the administrator's window wants them. */
public final class WorkstationAccounts implements AccountsDesk {
  private final DataFolder folder;

  public WorkstationAccounts(DataFolder folder) {
    this.folder = folder;
  }

  @Override
  public List<Row> list() throws ExamException {
    return store().list().stream()
        .map(it -> new Row(it.login(), it.fullName(), it.group(), it.oneTime(), it.usedAt()))
        .toList();
  }

  @Override
  public Secret reset(String login) throws ExamException {
    return store().reset(login).map(IssuedPin::pin).orElseThrow(() -> unknown(login));
  }

  @Override
  public void remove(String login) throws ExamException {
    if (!store().remove(login)) {
      throw unknown(login);
    }
  }

  @Override
  public Taken take(Path file, boolean replace) throws ExamException {
    ImportOutcome outcome =
        new AccountImport(folder.database(), new SecureRandom())
            .run(file, new AccountImport.Choice(replace, false), ImportProgress.UNWATCHED);
    if (!outcome.badLines().isEmpty()) {
      throw ExamException.of(Fault.FILE_INVALID)
          .with("file", file.toString())
          .with("detail", BadLine.describe(outcome.badLines()));
    }
    return new Taken(outcome.added(), outcome.updated());
  }

  private AccountStore store() throws ExamException {
    return new AccountStore(folder.database(), new SecureRandom());
  }

  /** Somebody else was faster. */
  private static ExamException unknown(String login) {
    return ExamException.of(Fault.USAGE).with("detail", Detail.of("no-account", "login", login));
  }
}
