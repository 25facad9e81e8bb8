package org.eksamik.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.log.Disk;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.exam.Event;
import org.eksamik.exam.ExamException;
import org.eksamik.profile.EvidenceSettings;

/**
 * A session of a few seconds, really recorded from fake devices: made once for all tests of a JVM,
 * and copied for each.
 */
public final class RecordedOnce {
  private static final EvidenceSettings ALL = new EvidenceSettings(true, true, true, 2000);

  /** What some seconds of camera and screen come to. */
  private static final int ENOUGH_BYTES = 17_000;

  private final Path data;

  private RecordedOnce(Path data) {
    this.data = data;
  }

  private static final class Original {
    private static final Path DATA = record();

    private Original() {}

    private static Path record() {
      try {
        Path data = Files.createTempDirectory("eksamik-recorded");
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> delete(data)));
        record(data);
        return data;
      } catch (IOException | ExamException cannot) {
        throw new AssertionError(cannot);
      }
    }

    private static void delete(Path data) {
      try (Stream<Path> files = Files.walk(data)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }

    private static void record(Path data) throws ExamException {
      Sessions sessions = new Sessions(data, Disk.real(), InstantSource.system());
      try (Evidence evidence =
          Evidence.open(
              ALL, sessions, new SharedDevices(new FakeDevices()), InstantSource.system())) {
        evidence.journal().record(Event.of(Event.Kind.SIGNED_IN));
        evidence.startRecorder();
        await(() -> bytes(data) >= ENOUGH_BYTES / 2);
        evidence.journal().record(Event.of(Event.Kind.EXAM_OPENED, "exam", "english"));
        evidence
            .journal()
            .record(
                new Event(
                    Event.Kind.ADDRESS_REFUSED,
                    Map.of("address", "https://õpik.example/<script>", "why", "not allowed")));
        evidence.journal().record(Event.of(Event.Kind.FOCUS_LOST, "window", "另一个窗口 {events}"));
        await(() -> bytes(data) >= ENOUGH_BYTES);
        evidence.journal().record(Event.of(Event.Kind.EXAM_FINISHED));
        evidence.stopRecorder();
        evidence.journal().recordAndWait(Event.of(Event.Kind.WORKSTATION_READY));
      }
    }

    private static long bytes(Path data) {
      try {
        return new Recorded(data).streams.values().stream().mapToInt(it -> it.size()).sum();
      } catch (IOException | RuntimeException notYet) {
        return 0;
      }
    }

    private static void await(BooleanSupplier condition) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new AssertionError("nothing is recorded");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }

  /** The session in a data folder of the test's own. */
  public static RecordedOnce in(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(Original.DATA)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = data.resolve(Original.DATA.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return new RecordedOnce(data);
  }

  public Path data() {
    return data;
  }

  public Sessions sessions() {
    return new Sessions(data, Disk.real(), InstantSource.system());
  }

  public SessionFolder folder() throws IOException {
    List<SessionFolder> all = sessions().list();
    for (SessionFolder session : all) {
      if (session.hasEnded()) {
        return session;
      }
    }
    throw new IOException("no session has ended");
  }

  public ReadingKey key() throws IOException {
    return ReadingKey.read(sessions().ownReadingKey());
  }
}
