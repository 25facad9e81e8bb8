package org.eksamik.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;

/**
 * Tells the journal what led away from the exam and did not get there. The same thing over and over
 * is told once a while: a program that fights for the screen must not fill the journal.
 */
public final class EscapeAttempts {
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final int MOST_REMEMBERED = 500;

  private final Map<String, Instant> told = new HashMap<>();
  private final Queue<String> windows = new ConcurrentLinkedQueue<>();
  private final Events events;
  private final InstantSource clock;

  public EscapeAttempts(Events events, InstantSource clock) {
    this.events = events;
    this.clock = clock;
  }

  /**
   * Something was refused.
   *
   * @param how such as {@code key} or {@code window}
   * @param what such as {@code ALT+TAB}, or a program
   */
  public void refused(String how, String what) {
    if (isNews(how + " " + what)) {
      if (how.equals("window")) {
        windows.add(what);
      }
      events.record(new Event(Event.Kind.ESCAPE_REFUSED, Map.of("how", how, "what", what)));
    }
  }

  /** The programs that showed a window since this was last asked. */
  List<String> takeWindows() {
    List<String> taken = new ArrayList<>();
    for (String program = windows.poll(); program != null; program = windows.poll()) {
      taken.add(program);
    }
    return taken;
  }

  private synchronized boolean isNews(String attempt) {
    Instant now = clock.instant();
    if (told.size() >= MOST_REMEMBERED) {
      told.clear();
    }
    Instant before = told.get(attempt);
    boolean news = before == null || Duration.between(before, now).compareTo(QUIET) >= 0;
    if (news) {
      told.put(attempt, now);
    }
    return news;
  }
}
