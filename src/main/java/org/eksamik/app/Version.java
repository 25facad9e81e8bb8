package org.eksamik.app;

import java.util.Optional;

/** The version of this program, as its jar says it. */
public final class Version {
  private Version() {}

  public static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
