package org.eksamik.login;

import org.eksamik.exam.ExamException;
import org.eksamik.exam.Person;
import org.eksamik.exam.Secret;

/** Signing in with a name and a password typed into our own window. */
public non-sealed interface PasswordLogin extends LoginMethod {
  /**
   * Checks the password. Slow on purpose: not for the FX thread.
   *
   * @throws ExamException {@code WRONG_PASSWORD} for an unknown name and a wrong password alike, or
   *     {@code TOO_MANY_ATTEMPTS} with the fact {@code seconds}
   */
  Person signIn(String login, Secret password) throws ExamException;
}
