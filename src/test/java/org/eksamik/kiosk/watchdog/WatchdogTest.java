package org.eksamik.kiosk.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eksamik.exam.Event;
import org.eksamik.kiosk.LockFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
  private final List<String> restored = new ArrayList<>();
  private final List<Event> told = new ArrayList<>();
  @TempDir Path data;
  private ProcessHandle gone;

  @BeforeEach
  void leaveNotes() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    parent.waitFor();
    gone = parent.toHandle();
    Path file = data.resolve("kiosk").resolve("held.json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "{\"process\": %d, \"steps\": {\"saver\": \"600\"}}".formatted(gone.pid()));
  }

  private void watch(String heard) throws InterruptedException {
    // The command that starts the program again only has to be one that can be started.
    List<String> again =
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
    new Watchdog(
            gone,
            new LockFile(data),
            Map.of("saver", restored::add),
            new Rescue(() -> {}, List.of(), again, true),
            told::add)
        .watch(new ByteArrayInputStream(heard.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void putsEverythingBackAndStartsTheProgramAgainWhenItDiesHoldingTheDesktop() throws Exception {
    watch("held\nbeat\n");
    assertThat(restored).containsExactly("600");
    assertThat(data.resolve("kiosk").resolve("held.json")).doesNotExist();
    assertThat(told)
        .extracting(Event::kind)
        .containsExactly(Event.Kind.PROGRAM_DIED, Event.Kind.PROGRAM_RESTARTED);
  }

  @Test
  void startsNothingAgainThatDiesOutsideAnExam() throws Exception {
    watch("held\nbeat\nfree\n");
    assertThat(restored).containsExactly("600");
    assertThat(told).isEmpty();
  }

  @Test
  void goesQuietlyWithAProgramThatSaysGoodbye() throws Exception {
    watch("held\nfree\nend\n");
    assertThat(restored).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void tellsTheJournalAtTheNextStartOnce() {
    Told kept = new Told(data, InstantSource.system());
    kept.record(Event.of(Event.Kind.WINDOW_FROZEN, "why", "silence"));
    kept.tell(told::add);
    kept.tell(told::add);
    assertThat(told)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.kind()).isEqualTo(Event.Kind.WINDOW_FROZEN);
          assertThat(event.facts()).containsEntry("why", "silence").containsKey("at");
        });
  }
}
