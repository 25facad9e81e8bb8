package org.eksamik.app.demo.gallery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.login.BadLine;
import org.eksamik.login.BadLine.Reason;
import org.eksamik.ui.admin.accounts.AccountsDesk;

/**
 * Accounts that cannot be changed.
 *
 * @param answers otherwise nothing ever comes
 */
record SampleAccounts(int many, boolean answers) implements AccountsDesk {
  private static final List<Row> ROWS =
      List.of(
          row("kaspar.tamm", "Kaspar Tamm", "12a", true),
          row("mari.maasikas", "Mari Maasikas", "12a", false),
          row("maximilian.vw", Sample.LONG_NAME.fullName(), "12b", false),
          row("onne.magi", "Õnne Mägi", "12b", true));

  SampleAccounts(int many) {
    this(many, true);
  }

  static SampleAccounts slow() {
    return new SampleAccounts(0, false);
  }

  private static Row row(String login, String name, String group, boolean oneTime) {
    return new Row(
        login,
        name,
        Optional.of(group),
        oneTime,
        oneTime ? Optional.empty() : Optional.of(Sample.NOW.minusSeconds(86_400)));
  }

  @Override
  public List<Row> list() throws ExamException {
    if (!answers) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException _) {
        throw ExamException.of(Fault.CANCELLED);
      }
    }
    return ROWS.subList(0, many);
  }

  @Override
  public Secret reset(String login) {
    return Secret.of("482 913");
  }

  @Override
  public void remove(String login) {}

  @Override
  public Taken take(Path file, boolean replace) throws ExamException {
    throw ExamException.of(Fault.FILE_INVALID)
        .with("file", file.toString())
        .with(
            "detail",
            BadLine.describe(List.of(new BadLine(3, Reason.LOGIN_EXISTS, "mari.maasikas"))));
  }
}
