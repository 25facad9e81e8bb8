package org.eksamik.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eksamik.evidence.log.Disk;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.recorder.Thrift;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks how much room there is and lets the recorder be sparing in time: on the disk, and within
 * what the profile grants one session.
 */
final class DiskWatch {
  private static final Logger log = LoggerFactory.getLogger(DiskWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final long MEGABYTE = 1024L * 1024;

  /** Below this the recorder is sparing, and below the next it stops; the journal goes on. */
  private static final long LITTLE = 500 * MEGABYTE;

  private static final long HARDLY_ANY = 50 * MEGABYTE;

  private final Disk disk;
  private final Path folder;
  private final long allowed;
  private final Events events;
  private final AtomicReference<Thrift> thrift = new AtomicReference<>(Thrift.USUAL);

  DiskWatch(Disk disk, Path folder, long maxMegabytes, Events events) {
    this.disk = disk;
    this.folder = folder;
    this.allowed = maxMegabytes * MEGABYTE;
    this.events = events;
  }

  Thrift thrift() {
    return thrift.get();
  }

  /** Looks again and again until interrupted. */
  void run() {
    try {
      while (true) {
        look();
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  void look() {
    try {
      long free = disk.free(folder);
      long used = used();
      Thrift now =
          free < HARDLY_ANY || used > allowed
              ? Thrift.NONE
              : free < LITTLE || used > allowed / 10 * 8 ? Thrift.SPARING : Thrift.USUAL;
      Thrift before = thrift.getAndSet(now);
      if (now != before) {
        events.record(
            Event.of(
                Event.Kind.RECORDING_THINNED,
                "pictures",
                now + ", free " + free / MEGABYTE + " MB, session " + used / MEGABYTE + " MB"));
      }
    } catch (IOException cannot) {
      log.warn("the room on the disk is unknown", cannot);
    }
  }

  /** What the newest session takes. */
  private long used() throws IOException {
    Optional<SessionFolder> newest = Sessions.newest(folder);
    return newest.isPresent() ? newest.get().bytes() : 0;
  }
}
