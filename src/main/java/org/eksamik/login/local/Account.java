package org.eksamik.login.local;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may sign in on this workstation.
 *
 * @param login as the school writes it
 * @param group the class, such as {@code 12a}
 * @param oneTime whether it has a PIN that lets in once, in place of a password
 * @param usedAt when the PIN was used up
 */
public record Account(
    String login,
    String firstName,
    String lastName,
    Optional<String> group,
    boolean oneTime,
    Optional<Instant> usedAt) {

  public String fullName() {
    return (firstName + " " + lastName).strip();
  }

  /** Names the account by its login alone: the rest is personal. */
  @Override
  public String toString() {
    return "Account[" + login + "]";
  }
}
