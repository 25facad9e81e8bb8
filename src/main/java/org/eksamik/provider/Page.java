package org.eksamik.provider;

import java.util.List;
import java.util.OptionalLong;

/**
 * A part of a longer list.
 *
 * @param start the place of the first row in the whole list, from 0
 * @param total how long the whole list is, where the provider says so
 */
public record Page<T>(List<T> rows, long start, OptionalLong total) {
  /** The most rows that providers give at once (S003: "The maximum number of queries is 100"). */
  public static final int MOST = 100;

  public Page {
    rows = List.copyOf(rows);
  }

  /** Whether another page may follow. */
  public boolean hasNext() {
    return !rows.isEmpty() && (total.isEmpty() || start + rows.size() < total.getAsLong());
  }
}
