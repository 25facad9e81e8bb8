package org.eksamik.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eksamik.exam.Event;
import org.eksamik.exam.ExamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
  @TempDir Path folder;

  @Test
  void writesOneLineAnEventInTheOrderTold() throws Exception {
    Path file = folder.resolve("journal/session.jsonl");
    try (JournalFile journal = JournalFile.open(file, () -> Instant.EPOCH)) {
      IntStream.range(0, 500)
          .forEach(n -> journal.record(Event.Kind.STEP_DONE, "step", "step " + n));
    }

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(500);
    assertThat(lines.getFirst())
        .contains("\"at\":\"1970-01-01T00:00:00Z\"", "\"event\":\"STEP_DONE\"", "\"step 0\"");
    assertThat(lines.getLast()).contains("\"step 499\"");
  }

  @Test
  void addsToWhatAnEarlierRunWrote() throws Exception {
    Path file = folder.resolve("session.jsonl");
    for (int run = 0; run < 2; run++) {
      try (JournalFile journal = JournalFile.open(file, () -> Instant.EPOCH)) {
        journal.record(Event.Kind.PROGRAM_STARTED);
      }
    }

    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void saysWhenTheFolderCannotBeWritten() throws Exception {
    Path notAFolder = Files.writeString(folder.resolve("taken"), "a file");

    assertThatThrownBy(() -> JournalFile.open(notAFolder.resolve("j.jsonl"), () -> Instant.EPOCH))
        .isInstanceOf(ExamException.class)
        .hasMessageContaining("STORAGE");
  }
}
