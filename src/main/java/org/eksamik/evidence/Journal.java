package org.eksamik.evidence;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eksamik.evidence.log.EvidenceLog;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal: every event, in the order in which it was told. A session ends when its workstation
 * is ready for the next student.
 */
public final class Journal implements Events {
  private static final Logger log = LoggerFactory.getLogger(Journal.class);
  private static final long PATIENCE_SECONDS = 5;

  /** Clocks that are set by the network move by less. */
  private static final long JUMP_MILLIS = 2000;

  private final EvidenceLog evidence;
  private final boolean keepsEvents;
  private final InstantSource clock;
  private final AtomicLong drift;

  /**
   * A journal in this log.
   *
   * @param keepsEvents whether the profile wants events at all
   */
  public Journal(EvidenceLog evidence, boolean keepsEvents, InstantSource clock) {
    this.evidence = evidence;
    this.keepsEvents = keepsEvents;
    this.clock = clock;
    this.drift = new AtomicLong(driftNow());
  }

  @Override
  public void record(Event event) {
    Future<Void> _ = add(event);
  }

  @Override
  public void recordAndWait(Event event) {
    try {
      add(event).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException slow) {
      log.warn("{} waits for the disk", event.kind());
    } catch (ExecutionException impossible) {
      log.error("{} is not in the journal", event.kind(), impossible);
    }
  }

  private Future<Void> add(Event event) {
    noticeJump();
    Future<Void> stored = tell(event);
    return event.kind() == Event.Kind.WORKSTATION_READY ? evidence.endSession() : stored;
  }

  private Future<Void> tell(Event event) {
    return keepsEvents
        ? evidence.add(JournalText.STREAM, JournalText.of(event), true)
        : CompletableFuture.completedFuture(null);
  }

  private void noticeJump() {
    long now = driftNow();
    long before = drift.getAndSet(now);
    if (Math.abs(now - before) > JUMP_MILLIS) {
      Future<Void> _ =
          tell(Event.of(Event.Kind.CLOCK_JUMPED, "millis", Long.toString(now - before)));
    }
  }

  /** How far the wall clock is ahead of the monotonic one. */
  private long driftNow() {
    return clock.millis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
