package org.eksamik.evidence.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eksamik.exam.Event;

/**
 * An event of the journal.
 *
 * @param at the wall clock, as it was written
 * @param since how long after the session's beginning, by the clock that nobody sets
 * @param name of its kind, as in {@link Event.Kind}, or of a kind that this program does not know
 * @param facts by their names
 */
public record RecordedEvent(
    Instant at, Duration since, String name, SortedMap<String, String> facts, Gravity gravity) {

  static RecordedEvent of(Instant at, Duration since, String name, Map<String, String> facts) {
    return new RecordedEvent(at, since, name, new TreeMap<>(facts), Gravity.of(name, facts));
  }
}
