package org.eksamik.evidence.export;

import java.time.Duration;
import java.util.Optional;
import org.eksamik.evidence.reading.RecordedSession;

/**
 * A part of a session, from its beginning; empty bounds are the session's own.
 *
 * @param until included
 */
public record Stretch(Optional<Duration> from, Optional<Duration> until) {
  public static final Stretch WHOLE = new Stretch(Optional.empty(), Optional.empty());

  public boolean isWhole() {
    return from.isEmpty() && until.isEmpty();
  }

  boolean has(Duration moment) {
    return moment.compareTo(begin()) >= 0
        && until.filter(end -> moment.compareTo(end) > 0).isEmpty();
  }

  Duration begin() {
    return from.orElse(Duration.ZERO);
  }

  Duration end(RecordedSession session) {
    return until.orElse(session.length());
  }
}
