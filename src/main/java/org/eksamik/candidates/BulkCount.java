package org.eksamik.candidates;

/** How far a run is, in candidates. */
public record BulkCount(long total, long taken, long refused) {
  public long settled() {
    return taken + refused;
  }
}
