package org.eksamik.kiosk;

import org.eksamik.exam.Event;
import org.eksamik.exam.Events;

/** Keeps a held window closed to reserved keys and to requests to close, and tells of them. */
public final class Guard implements WindowGuard {
  private final ReservedKeys keys;
  private final EscapeAttempts attempts;
  private final Events events;

  public Guard(ReservedKeys keys, EscapeAttempts attempts, Events events) {
    this.keys = keys;
    this.attempts = attempts;
    this.events = events;
  }

  @Override
  public boolean refuses(KeyStroke key) {
    if (keys.isTold(key)) {
      attempts.refused("key", key.toString());
    }
    return keys.reserves(key);
  }

  @Override
  public void closeAsked() {
    attempts.refused("close", "window");
  }

  @Override
  public void displaysChanged(int count) {
    events.record(Event.Kind.DISPLAYS_CHANGED, "count", Integer.toString(count));
  }

  @Override
  public void focusChanged(boolean focused) {
    events.record(focused ? Event.Kind.FOCUS_BACK : Event.Kind.FOCUS_LOST);
  }
}
