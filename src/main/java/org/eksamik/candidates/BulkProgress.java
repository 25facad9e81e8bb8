package org.eksamik.candidates;

/** Hears how far a run is, from its own threads, one at a time. Returns quickly. */
@FunctionalInterface
public interface BulkProgress {
  BulkProgress UNWATCHED = _ -> {};

  void at(BulkCount count);
}
