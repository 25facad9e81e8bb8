package org.eksamik.evidence.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.OkHttpClient;
import org.eksamik.evidence.Deletions;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.log.Entry;
import org.eksamik.evidence.log.LogKeys;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.net.Network;
import org.eksamik.profile.UploadSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings segments to the other side, encrypted as they are. A segment counts once the other side
 * has said that it has exactly that; what is known to be there is not sent again, also after a
 * restart. Only then, and only where the profile says so, a complete session goes from here.
 */
public final class Uploader {
  private static final Logger log = LoggerFactory.getLogger(Uploader.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

  private final UploadSettings settings;
  private final Sessions sessions;
  private final Destination destination;
  private final Receipts receipts;
  private final Deletions deletions;
  private final LogKeys keys;

  Uploader(
      UploadSettings settings,
      Sessions sessions,
      Destination destination,
      Deletions deletions,
      LogKeys keys) {
    this.settings = settings;
    this.sessions = sessions;
    this.destination = destination;
    this.deletions = deletions;
    this.keys = keys;
    this.receipts = new Receipts(sessions.folder().resolve("uploads"));
  }

  /** An uploader over the school's network, or to a folder. */
  public static Uploader of(
      UploadSettings settings,
      Sessions sessions,
      Network network,
      LogKeys keys,
      InstantSource clock) {
    // Pacing may take longer than other calls are given.
    OkHttpClient client = network.client().newBuilder().callTimeout(Duration.ZERO).build();
    int pace = settings.kilobitsPerSecond();
    Destination destination =
        switch (settings.target()) {
          case UploadSettings.Target.Folder(Path folder) -> new FolderDestination(folder);
          case UploadSettings.Target.S3 s3 -> new S3Destination(s3, client, clock, pace);
          case UploadSettings.Target.Https https -> new HttpsDestination(https, client, pace);
        };
    return new Uploader(settings, sessions, destination, new Deletions(sessions, clock), keys);
  }

  /** Where it goes, for people. */
  public String destination() {
    return destination.name();
  }

  /** Sends whatever there is, again and again, until interrupted. */
  public void run() {
    Backoff backoff = new Backoff(ThreadLocalRandom.current());
    try {
      while (true) {
        try {
          sendAll();
          backoff.succeeded();
          Thread.sleep(LOOK_AGAIN);
        } catch (IOException cannot) {
          Duration wait = backoff.next();
          log.warn("evidence waits {} for {}: {}", wait, destination.name(), cannot.getMessage());
          Thread.sleep(wait);
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Sends what is complete and not confirmed yet.
   *
   * @return how many segments were confirmed just now
   * @throws IOException at the first that did not arrive; what came before counts
   */
  public int sendAll() throws IOException {
    int confirmed = 0;
    for (SessionFolder session : sessions.list()) {
      boolean ended = session.hasEnded();
      if (ended || settings.when() == UploadSettings.When.DURING) {
        confirmed += send(session);
        if (ended && !settings.keepLocal()) {
          deletions.delete(session, "uploaded to " + destination.name(), keys);
        }
      }
    }
    return confirmed;
  }

  private int send(SessionFolder session) throws IOException {
    int confirmed = 0;
    for (Path segment : complete(session)) {
      Parcel parcel = Parcel.of(session.id(), segment);
      if (receipts.has(session.id(), parcel, destination)) {
        continue;
      }
      if (!destination.has(parcel)) {
        destination.send(parcel);
        if (!destination.has(parcel)) {
          throw new IOException(destination.name() + " does not have what was sent");
        }
      }
      receipts.add(session.id(), parcel, destination);
      confirmed++;
    }
    return confirmed;
  }

  /** Segments that never change again: the last may still be written to. */
  private static List<Path> complete(SessionFolder session) throws IOException {
    List<Path> segments = session.segments();
    if (segments.isEmpty()) {
      return segments;
    }
    List<Entry> last = SessionFolder.entries(segments.getLast());
    boolean signed = !last.isEmpty() && last.getLast().kind().isSignature();
    return signed ? segments : segments.subList(0, segments.size() - 1);
  }
}
