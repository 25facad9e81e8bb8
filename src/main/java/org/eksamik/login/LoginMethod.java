package org.eksamik.login;

/** A way to sign in. */
public sealed interface LoginMethod permits PasswordLogin, PageLogin {
  /** Its name in the profile: {@code stuudium} or {@code local}. */
  String name();
}
