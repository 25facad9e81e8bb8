package org.eksamik.ui.admin.candidates.listing;

import java.util.List;
import java.util.OptionalLong;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.KnownCandidate;

/** What there is to see of the list. */
public sealed interface Listing {
  /** The first rows are on their way. */
  record Loading() implements Listing {}

  /**
   * A part of the list.
   *
   * @param rows at most a page
   * @param start the place of the first row, from 0
   * @param total how many there are in all, where that is known
   * @param more whether another part follows
   */
  record Rows(List<KnownCandidate> rows, long start, OptionalLong total, boolean more)
      implements Listing {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** Nobody is there, or nobody fits the search. */
  record Empty(boolean searched) implements Listing {}

  record Failed(ExamException why) implements Listing {}

  /**
   * The provider tells no list.
   *
   * @param mayLookUp whether it tells about candidates whose identifiers are typed
   */
  record NotListed(boolean mayLookUp) implements Listing {}
}
