package org.eksamik.exam;

import java.net.URI;
import java.util.Optional;

/**
 * Who signed in, as the sign-in tells it; who they are to a provider is the {@link Roster}'s word.
 *
 * @param login the sign-in that vouches for this person: {@code stuudium} or {@code local}
 * @param id unchanging within that sign-in; empty only in Stuudium's basic answer, which has none
 * @param idcode the national identity code, where told; never checked for form
 * @param group the class, such as {@code 12a}
 * @param logoutAddress where this person is signed out of the login's own site; for this session
 *     only
 */
public record Person(
    String login,
    Optional<String> id,
    String firstName,
    String lastName,
    Optional<String> idcode,
    Optional<String> group,
    Optional<School> school,
    Optional<URI> logoutAddress) {

  public String fullName() {
    return (firstName + " " + lastName).strip();
  }

  /** Leaves out names, identity code and the log-out address. */
  @Override
  public String toString() {
    return "Person[" + login + ":" + id.orElse("?") + "]";
  }
}
