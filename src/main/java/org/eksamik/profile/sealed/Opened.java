package org.eksamik.profile.sealed;

/**
 * A sealed profile that somebody opened to look at.
 *
 * @param plain the profile's JSON in UTF-8, with its secrets: to be wiped
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Opened(Statement statement, byte[] plain) {
  /** Leaves out the profile. */
  @Override
  public String toString() {
    return "Opened[" + statement.terms().name() + "]";
  }
}
