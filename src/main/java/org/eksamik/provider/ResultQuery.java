package org.eksamik.provider;

import java.util.Optional;

/**
 * Whose results, and which of them.
 *
 * @param one absent: everybody's
 * @param start the first row wanted, from 0
 * @param limit at most {@link Page#MOST}
 */
public record ResultQuery(Optional<One> one, long start, int limit) {

  /** One candidate in one exam; providers take only both together. */
  public record One(String login, String examId) {}

  public static ResultQuery all(long start, int limit) {
    return new ResultQuery(Optional.empty(), start, limit);
  }
}
