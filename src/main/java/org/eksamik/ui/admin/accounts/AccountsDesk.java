package org.eksamik.ui.admin.accounts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;

/** Where accounts are kept. All of it is slow and not for the FX thread. */
public interface AccountsDesk {
  /**
   * An account.
   *
   * @param oneTime it still waits for the password that its owner chooses
   * @param usedAt when its PIN was used up
   */
  record Row(
      String login,
      String name,
      Optional<String> group,
      boolean oneTime,
      Optional<Instant> usedAt) {}

  /** What a file brought. */
  record Taken(int added, int updated) {}

  /** All accounts by login. */
  List<Row> list() throws ExamException;

  /** Gives an account a new one-time PIN; its password of before opens nothing any more. */
  Secret reset(String login) throws ExamException;

  /** Takes an account away for good. */
  void remove(String login) throws ExamException;

  /**
   * Takes a file of accounts over, all of it or nothing.
   *
   * @param replace accounts that exist are updated; otherwise they are mistakes
   * @throws ExamException {@code FILE_INVALID} names the lines that are wrong
   */
  Taken take(Path file, boolean replace) throws ExamException;
}
