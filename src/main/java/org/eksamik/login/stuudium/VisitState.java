package org.eksamik.login.stuudium;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The random text that ties a callback to the visit that asked for it, so that nobody can slip a
 * token of their own into somebody else's sign-in. Good for one comparison, whatever its outcome.
 */
final class VisitState {
  private static final int BYTES = 24;

  private final String text;
  private final AtomicBoolean used = new AtomicBoolean();

  private VisitState(String text) {
    this.text = text;
  }

  static VisitState fresh(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new VisitState(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  String text() {
    return text;
  }

  /** Whether this is our text and nobody has asked before; takes the same time for any text. */
  boolean accept(String given) {
    boolean same =
        MessageDigest.isEqual(
            text.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    return !used.getAndSet(true) && same;
  }

  @Override
  public String toString() {
    return "VisitState";
  }
}
