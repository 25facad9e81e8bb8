package org.eksamik.capture.encode;

/** Turns the time of capture into the time within the recording, which stands while it pauses. */
final class RecordingClock {
  static final long NOT_RECORDED = -1;

  private final long begun;
  private long resumed;
  private long paused;
  private long pausedSince;
  private boolean pausing;

  /** Begins at this moment of {@link System#nanoTime()}. */
  RecordingClock(long now) {
    begun = now;
    resumed = now;
  }

  synchronized void pause(long now) {
    if (!pausing) {
      pausing = true;
      pausedSince = now;
    }
  }

  synchronized void resume(long now) {
    if (pausing) {
      pausing = false;
      resumed = now;
      paused += now - pausedSince;
    }
  }

  /** Nanoseconds into the recording, or {@link #NOT_RECORDED}. */
  synchronized long at(long nanoTime) {
    boolean outside = nanoTime < resumed || (pausing && nanoTime >= pausedSince);
    return outside ? NOT_RECORDED : nanoTime - begun - paused;
  }

  /** How much has been recorded by now. */
  synchronized long length(long now) {
    return (pausing ? pausedSince : now) - begun - paused;
  }
}
