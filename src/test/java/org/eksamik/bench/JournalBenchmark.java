package org.eksamik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eksamik.evidence.Journal;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.log.Disk;
import org.eksamik.evidence.log.EvidenceLog;
import org.eksamik.exam.Event;

/**
 * How many events a second last: told by several threads, each of which waits for the disk before
 * it goes on. In the folder that is named, or a temporary one.
 */
public final class JournalBenchmark {
  private static final int EVENTS = 20_000;

  private JournalBenchmark() {}

  public static void main(String[] words) throws Exception {
    Path data = words.length > 0 ? Path.of(words[0]) : Files.createTempDirectory("eksamik-journal");
    InstantSource clock = InstantSource.system();
    Sessions sessions = new Sessions(data, Disk.real(), clock);
    var keys = sessions.keys(Optional.empty());
    EvidenceLog.Trouble none =
        new EvidenceLog.Trouble() {
          @Override
          public boolean began(IOException why) {
            throw new IllegalStateException(why);
          }

          @Override
          public void over(Duration lasted) {}
        };
    try (EvidenceLog log = new EvidenceLog(() -> sessions.open(keys), none, clock)) {
      Journal journal = new Journal(log, true, clock);
      for (int threads : new int[] {1, 1, 8, 64}) {
        long began = System.nanoTime();
        CountDownLatch done = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
          Thread.ofVirtual()
              .start(() -> {
                for (int n = 0; n < EVENTS / threads; n++) {
                  journal.recordAndWait(Event.of(Event.Kind.STEP_DONE, "step", "ask-provider"));
                }
                done.countDown();
              });
        }
        done.await();
        double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
        System.out.printf("%d threads: %.0f durable events/s%n", threads, EVENTS / seconds);
      }
    }
  }
}
