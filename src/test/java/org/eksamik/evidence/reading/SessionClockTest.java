package org.eksamik.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.eksamik.evidence.log.Entry;
import org.junit.jupiter.api.Test;

class SessionClockTest {
  private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");

  private final SessionClock clock = new SessionClock();

  private Duration at(Instant wall, long monotonicSeconds, boolean newRun) {
    return clock.at(
        new Entry(
            Entry.Kind.CONTENT,
            1,
            wall.toEpochMilli(),
            Duration.ofSeconds(monotonicSeconds).toNanos(),
            "journal",
            new byte[0],
            new byte[0]),
        newRun);
  }

  @Test
  void aClockThatIsSetChangesNothing() {
    assertThat(at(NINE, 100, false)).isZero();
    assertThat(at(NINE.minusSeconds(4 * 3600), 110, false)).isEqualTo(Duration.ofSeconds(10));
    assertThat(at(NINE.plusSeconds(3600), 115, false)).isEqualTo(Duration.ofSeconds(15));
    assertThat(clock.began()).isEqualTo(NINE);
  }

  @Test
  void aNewRunGoesOnByTheWallClock() {
    at(NINE, 100, false);
    at(NINE.plusSeconds(10), 110, false);

    assertThat(at(NINE.plusSeconds(70), 5, true)).isEqualTo(Duration.ofSeconds(70));
    assertThat(at(NINE.plusSeconds(72), 7, false)).isEqualTo(Duration.ofSeconds(72));
  }

  @Test
  void aNewRunNeverGoesBack() {
    at(NINE, 100, false);
    at(NINE.plusSeconds(10), 110, false);

    assertThat(at(NINE.minusSeconds(600), 500, true)).isEqualTo(Duration.ofSeconds(10));
    assertThat(at(NINE.minusSeconds(599), 501, false)).isEqualTo(Duration.ofSeconds(11));
    assertThat(clock.latest()).isEqualTo(Duration.ofSeconds(11));
  }

  @Test
  void threadsThatOvertakeEachOtherStayWhereTheyAre() {
    at(NINE, 100, false);
    assertThat(at(NINE, 110, false)).isEqualTo(Duration.ofSeconds(10));
    assertThat(at(NINE, 108, false)).isEqualTo(Duration.ofSeconds(8));
    assertThat(at(NINE, 90, false)).isZero();
  }
}
