package org.eksamik.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.eksamik.evidence.log.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed at random moments, as by a power cut of its own. */
class KillTest {
  private static final Duration MOST_VIDEO_LOST = Duration.ofSeconds(10);
  private static final int AT_ONCE = 5;

  @TempDir Path folder;

  @Test
  void keepsEveryEventThatLasted() throws Exception {
    Workstation workstation = new Workstation(folder);
    for (int i = 0; i < 5; i++) {
      workstation.runAndKill(false, 300 + workstation.random.nextInt(700));
    }
    workstation.assertThatNothingIsLost();
  }

  /** Fifty moments, at several workstations at once: it mostly waits. */
  @Test
  @Tag("slow")
  void keepsEventsAndPicturesWhateverTheMoment() throws Exception {
    List<Future<?>> workstations = new ArrayList<>();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        Workstation workstation = new Workstation(folder.resolve("workstation-" + i));
        workstations.add(
            each.submit(() -> {
              workstation.dieOften(50 / AT_ONCE);
              return workstation;
            }));
      }
    }
    for (Future<?> workstation : workstations) {
      workstation.get();
    }
  }

  /** One data folder, and what its programs said that they have written. */
  private static final class Workstation {
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private final Path data;
    private long told;

    Workstation(Path data) {
      this.data = data;
    }

    void dieOften(int times) throws Exception {
      for (int i = 0; i < times; i++) {
        long killed = runAndKill(true, 2500 + random.nextInt(3000));
        Recorded recorded = new Recorded(data);
        recorded.lastMillis.keySet().removeIf(stream -> stream.equals(JournalText.STREAM));
        long last = recorded.lastMillis.values().stream().mapToLong(it -> it).max().orElseThrow();
        assertThat(Duration.ofMillis(killed - last)).isLessThan(MOST_VIDEO_LOST);
      }
      assertThatNothingIsLost();
      Recorded recorded = new Recorded(data);
      assertThat(recorded.streams).hasSizeGreaterThan(times + 1);
      for (String stream : recorded.streams.keySet()) {
        if (!stream.equals(JournalText.STREAM)) {
          assertThat(Playing.pictures(recorded.video(stream, data))).as(stream).isPositive();
        }
      }
    }

    void assertThatNothingIsLost() throws IOException {
      Recorded recorded = new Recorded(data);
      assertThat(recorded.unreadable).isZero();
      assertThat(recorded.sessions).hasSize(1);
      List<String> expected =
          LongStream.rangeClosed(1, told).mapToObj(n -> "{\"step\":\"" + n + "\"}").toList();
      assertThat(recorded.facts("STEP_DONE").stream().distinct()).containsAll(expected);
      assertThat(recorded.facts("SESSION_RESUMED")).isNotEmpty();
      assertThat(recorded.verify(true).findings())
          .extracting(Finding::what)
          .containsOnly(Finding.What.UNFINISHED);
    }

    /** When it was killed. */
    long runAndKill(boolean pictures, long afterMillis) throws Exception {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow",
                  "-cp",
                  System.getProperty("java.class.path"),
                  RecordingProgram.class.getName(),
                  data.toString(),
                  Long.toString(told + 1),
                  Boolean.toString(pictures))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Executor later = CompletableFuture.delayedExecutor(afterMillis, TimeUnit.MILLISECONDS);
      boolean chosen = false;
      try (BufferedReader numbers = program.inputReader()) {
        for (String line = numbers.readLine(); line != null; line = numbers.readLine()) {
          if (!chosen) {
            chosen = true;
            later.execute(program.toHandle()::destroyForcibly);
          }
          if (!line.isEmpty()) {
            told = Math.max(told, Long.parseLong(line));
          }
        }
      }
      long killed = System.currentTimeMillis();
      assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
      return killed;
    }
  }
}
