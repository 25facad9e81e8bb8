package org.eksamik.exam;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * A password, token, code or key. It prints as dots wherever it ends up by accident; only {@link
 * #reveal()} and {@link #use} give its text, at the place where it is sent.
 *
 * <p>In memory it lies under a pad of its own, so that whoever searches a dump for the text does
 * not find it. That is no protection against somebody who can read the process: the pad lies beside
 * it.
 *
 * <p>Safe for use by several threads.
 */
public final class Secret {
  private static final String HIDDEN = "•••";

  private final char[] covered;
  private final char[] pad;

  private Secret(CharSequence text) {
    covered = new char[text.length()];
    pad = new char[text.length()];
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int i = 0; i < pad.length; i++) {
      pad[i] = (char) random.nextInt(1 << Character.SIZE);
      covered[i] = (char) (text.charAt(i) ^ pad[i]);
    }
  }

  /** Takes any text; what it was taken from stays the caller's to wipe. */
  public static Secret of(CharSequence text) {
    return new Secret(text);
  }

  /** The text itself, for the moment it is sent or compared. Do not keep it. */
  public String reveal() {
    return use(String::new);
  }

  /**
   * Lends the text, and wipes what was lent.
   *
   * @param borrower must not keep the array
   */
  public synchronized <T> T use(Function<char[], T> borrower) {
    char[] lent = new char[covered.length];
    try {
      for (int i = 0; i < lent.length; i++) {
        lent[i] = (char) (covered[i] ^ pad[i]);
      }
      return borrower.apply(lent);
    } finally {
      Arrays.fill(lent, '\0');
    }
  }

  public boolean isBlank() {
    return use(text -> {
      for (char one : text) {
        if (!Character.isWhitespace(one)) {
          return false;
        }
      }
      return true;
    });
  }

  /** Overwrites the text with zeros; afterwards {@link #reveal()} gives only those. */
  public synchronized void wipe() {
    Arrays.fill(covered, '\0');
    Arrays.fill(pad, '\0');
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
