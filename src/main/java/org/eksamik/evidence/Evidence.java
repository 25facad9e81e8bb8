package org.eksamik.evidence;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eksamik.capture.SharedDevices;
import org.eksamik.db.OwnerOnly;
import org.eksamik.db.StorageTrouble;
import org.eksamik.evidence.keys.SealingKey;
import org.eksamik.evidence.log.EvidenceLog;
import org.eksamik.evidence.log.LogKeys;
import org.eksamik.evidence.recorder.SessionRecorder;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamException;
import org.eksamik.profile.EvidenceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that one program records: the journal, and camera and screen while an exam runs. */
public final class Evidence implements AutoCloseable {
  private static final Logger logger = LoggerFactory.getLogger(Evidence.class);

  private final EvidenceLog log;
  private final Journal journal;
  private final SessionRecorder recorder;
  private final DiskWatch watch;
  private final Thread watching;

  private Evidence(
      EvidenceSettings settings, Sessions sessions, SharedDevices devices, InstantSource clock) {
    Optional<SealingKey> school = settings.publicKey().map(SealingKey::of);
    Reserve reserve = new Reserve(sessions.folder(), sessions.disk());
    log =
        new EvidenceLog(
            () -> {
              reserve.fill();
              LogKeys keys = sessions.keys(school);
              retain(settings, new Deletions(sessions, clock), keys);
              return sessions.open(keys);
            },
            new OnTrouble(reserve),
            clock);
    journal = new Journal(log, settings.events(), clock);
    watch = new DiskWatch(sessions.disk(), sessions.folder(), settings.maxMegabytes(), journal);
    recorder = new SessionRecorder(settings, devices, log, watch::thrift, journal);
    watching = Thread.ofVirtual().name("disk watch").start(watch::run);
  }

  /**
   * Begins with the program's start in the journal.
   *
   * @throws ExamException {@code STORAGE} where the folder cannot be written
   */
  public static Evidence open(
      EvidenceSettings settings, Sessions sessions, SharedDevices devices, InstantSource clock)
      throws ExamException {
    try {
      OwnerOnly.createFolder(sessions.home());
    } catch (IOException cannot) {
      throw StorageTrouble.of(cannot, sessions.folder());
    }
    Evidence evidence = new Evidence(settings, sessions, devices, clock);
    evidence.journal.record(
        Event.of(
            Event.Kind.PROGRAM_STARTED,
            "system",
            System.getProperty("os.name") + " " + System.getProperty("os.version")));
    return evidence;
  }

  private static void retain(EvidenceSettings settings, Deletions deletions, LogKeys keys) {
    try {
      int deleted = deletions.deleteOlder(Duration.ofDays(settings.keepDays()), keys);
      if (deleted > 0) {
        logger.info("{} sessions were older than {} days", deleted, settings.keepDays());
      }
    } catch (IOException cannot) {
      logger.warn("old sessions could not be deleted", cannot);
    }
  }

  public Events journal() {
    return journal;
  }

  /** Begins to record camera and screen as the profile asks. */
  public void startRecorder() {
    watch.look();
    recorder.start();
  }

  /** Ends it; the last pictures are on their way to the disk when this comes back. */
  public void stopRecorder() {
    recorder.stop();
  }

  /** Ends the session and waits for the disk. */
  @Override
  public void close() {
    watching.interrupt();
    recorder.stop();
    log.close();
  }

  /** A disk that takes nothing is no reason to stop an exam. */
  private final class OnTrouble implements EvidenceLog.Trouble {
    private final Reserve reserve;

    OnTrouble(Reserve reserve) {
      this.reserve = reserve;
    }

    @Override
    public boolean began(IOException why) {
      logger.error("the disk takes no evidence; it waits in memory", why);
      return reserve.release();
    }

    @Override
    public void over(Duration lasted) {
      journal.record(Event.Kind.EVIDENCE_DELAYED, "millis", Long.toString(lasted.toMillis()));
    }
  }
}
