package org.eksamik.login.local;

import java.util.Optional;
import org.eksamik.exam.Secret;
import org.eksamik.login.LoginName;

/** One good line of an import. */
record AccountLine(
    long number,
    String login,
    String firstName,
    String lastName,
    Optional<String> group,
    Optional<Secret> password) {

  String key() {
    return LoginName.key(login);
  }

  String fullName() {
    return firstName + " " + lastName;
  }
}
