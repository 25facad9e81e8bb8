package org.eksamik.login.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.eksamik.login.LoginName;
import org.jdbi.v3.core.Handle;

/**
 * The failed attempts to sign in, by account and for this machine, within somebody's transaction.
 *
 * <p>An attempt counts as failed before its password is looked at and is taken back when it was
 * right: neither guessing on several threads at once nor ending the program in time gives a guess
 * for free. Logins that nobody has are counted like any other.
 */
final class FailedAttempts {
  private static final String MACHINE = "machine";

  /**
   * After this long without a failure all is forgotten. Longer than the free attempts would take at
   * the slowest pace, so that waiting for it gains nothing.
   */
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final Handle handle;

  FailedAttempts(Handle handle) {
    this.handle = handle;
  }

  private record Count(int failures, Instant lastAt) {}

  /** What comes of wanting to try. */
  sealed interface Answer {
    /** Not yet. */
    record Wait(Duration left) implements Answer {}

    /**
     * Counted as failed until {@link #takeBack}.
     *
     * @param machineBefore when the machine's last failure before this one was
     */
    record Counted(String login, Instant at, Instant machineBefore) implements Answer {}
  }

  /** Must be followed by a commit, whatever the answer. */
  Answer begin(String login, Instant now) {
    forgetOld(now);
    String account = subject(login);
    Count forMachine = load(MACHINE, now);
    Count forAccount = load(account, now);
    Duration left =
        max(left(forMachine, SlowDown.MACHINE, now), left(forAccount, SlowDown.ACCOUNT, now));
    if (left.isPositive()) {
      return new Answer.Wait(left);
    }
    save(MACHINE, new Count(forMachine.failures() + 1, now));
    save(account, new Count(forAccount.failures() + 1, now));
    return new Answer.Counted(login, now, forMachine.lastAt());
  }

  /** The password was right: forgets the account's failures, and this one of the machine. */
  void takeBack(Answer.Counted attempt) {
    forget(attempt.login());
    find(MACHINE)
        .ifPresent(count ->
            save(
                MACHINE,
                new Count(
                    Math.max(0, count.failures() - 1),
                    count.lastAt().equals(attempt.at())
                        ? attempt.machineBefore()
                        : count.lastAt())));
  }

  /** Forgets an account's failures. */
  void forget(String login) {
    handle.execute("DELETE FROM failed_attempts WHERE subject = ?", subject(login));
  }

  private static Duration left(Count count, SlowDown slowDown, Instant now) {
    return Duration.between(now, count.lastAt().plus(slowDown.waitAfter(count.failures())));
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void forgetOld(Instant now) {
    handle.execute(
        "DELETE FROM failed_attempts WHERE last_at < ?", now.minus(FORGOTTEN_AFTER).toEpochMilli());
  }

  /**
   * A failure that lies ahead means that the clock was set back since: it counts from now on, once,
   * rather than until the clock is there again.
   */
  private Count load(String subject, Instant now) {
    Count count = find(subject).orElse(new Count(0, now));
    if (!count.lastAt().isAfter(now)) {
      return count;
    }
    Count fromNow = new Count(count.failures(), now);
    save(subject, fromNow);
    return fromNow;
  }

  private Optional<Count> find(String subject) {
    return handle
        .createQuery("SELECT failures, last_at FROM failed_attempts WHERE subject = :subject")
        .bind("subject", subject)
        .map((result, context) ->
            new Count(result.getInt("failures"), Instant.ofEpochMilli(result.getLong("last_at"))))
        .findOne();
  }

  private void save(String subject, Count count) {
    handle.execute(
        """
        INSERT INTO failed_attempts (subject, failures, last_at) VALUES (?, ?, ?)
        ON CONFLICT (subject) DO UPDATE
        SET failures = excluded.failures, last_at = excluded.last_at\
        """,
        subject,
        count.failures(),
        count.lastAt().toEpochMilli());
  }

  /** People also type passwords into the wrong box, so what was typed is not kept in clear. */
  private static String subject(String login) {
    try {
      byte[] key = LoginName.key(login).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return "account:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
