package org.eksamik.profile.sealed;

import org.eksamik.exam.Secret;

/** A content key, locked for one recipient in one compact JWE (RFC 7516). */
public sealed interface WrappedKey {
  String jwe();

  /** Opens with a password that people were told. */
  record ForPassword(String jwe) implements WrappedKey {}

  /** Opens on one workstation. */
  record ForWorkstation(WorkstationName whose, String jwe) implements WrappedKey {}

  /** Takes about half a second. */
  static WrappedKey of(Secret password, ContentKey key) {
    return new ForPassword(Jwe.lock(key, password));
  }

  static WrappedKey of(WorkstationName whose, ContentKey key) {
    return new ForWorkstation(whose, Jwe.lock(key, whose.key()));
  }
}
