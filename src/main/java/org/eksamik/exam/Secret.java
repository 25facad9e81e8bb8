package org.eksamik.exam;

import java.util.Arrays;

/**
 * A password, token, code or key. It prints as dots wherever it ends up by accident; only {@link
 * #reveal()} gives its text, at the place where it is sent.
 *
 * <p>Safe for use by several threads.
 */
public final class Secret {
  private static final String HIDDEN = "•••";

  private final char[] text;

  private Secret(char[] text) {
    this.text = text;
  }

  public static Secret of(String text) {
    return new Secret(text.toCharArray());
  }

  /** The text itself, for the moment it is sent or compared. Do not keep it. */
  public synchronized String reveal() {
    return new String(text);
  }

  public synchronized boolean isBlank() {
    return new String(text).isBlank();
  }

  /** Overwrites the text with zeros; afterwards {@link #reveal()} gives only those. */
  public synchronized void wipe() {
    Arrays.fill(text, '\0');
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
