package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import org.eksamik.candidates.BulkCount;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter err = new StringWriter();
  private final Console console =
      new Console(new PrintWriter(new StringWriter()), new PrintWriter(err));

  @Test
  void tellsRateAndTimeLeftOfThisRunAlone() {
    console.speak(Locale.ENGLISH);
    try (ProgressLine line = new ProgressLine(console, true)) {
      // An earlier run had settled 1000.
      line.at(new BulkCount(10_000, 1000, 0));

      assertThat(line.text(new BulkCount(10_000, 1990, 10), Duration.ofSeconds(10)))
          .isEqualTo("2000 of 10000, refused 10, 100 a second, 0:01:20 left");
      assertThat(line.text(new BulkCount(10_000, 1000, 0), Duration.ofSeconds(10)))
          .isEqualTo("1000 of 10000, refused 0, – a second, – left");
    }
    assertThat(err.toString()).startsWith("\r").endsWith("\r\u001B[2K");
  }

  @Test
  void isSilentWhereNobodyReadsAlong() {
    try (ProgressLine line = new ProgressLine(console, false)) {
      line.at(new BulkCount(10, 5, 0));
    }

    assertThat(err.toString()).isEmpty();
  }
}
