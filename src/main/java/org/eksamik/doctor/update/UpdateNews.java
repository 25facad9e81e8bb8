package org.eksamik.doctor.update;

import java.net.URI;

/** What a look at the school's manifest brought. */
public sealed interface UpdateNews {
  /** This version is the one that the school wants. */
  record Current() implements UpdateNews {}

  /**
   * There is a newer one for the administrator to install.
   *
   * @param sha256 of the package, in hexadecimal digits
   */
  record Newer(String version, String file, String sha256, URI address) implements UpdateNews {}

  /** The manifest is not believed. */
  record Refused(Reason reason) implements UpdateNews {}

  /**
   * It did not come.
   *
   * @param code of the fault, for the help desk
   */
  record Unreachable(String code) implements UpdateNews {}

  /** Why a manifest is not believed. */
  enum Reason {
    /** Longer than any manifest. */
    LONG,
    /** Not signed by the school's key, or changed since. */
    SIGNATURE,
    /** Signed, but not a manifest of this form. */
    UNREADABLE,
    EXPIRED,
    /** It names an older version than this one: somebody may be holding updates back. */
    OLDER
  }
}
