package org.eksamik.ui.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamTimes;
import org.junit.jupiter.api.Test;

class ExamClockTest {
  private static final Instant START = Instant.parse("2026-05-04T06:00:00Z");

  private static ExamTimes times(boolean fixed) {
    return new ExamTimes(
        fixed ? Optional.of(OffsetDateTime.parse("2026-05-04T09:00:00+03:00")) : Optional.empty(),
        Optional.of(Duration.ofMinutes(60)),
        List.of(Duration.ofMinutes(30), Duration.ofMinutes(5)),
        ExamTimes.TimeUp.WARN);
  }

  @Test
  void anExamWithAStartEndsForEveryoneAtOnce() {
    ExamClock late = new ExamClock(times(true), START.plusSeconds(600));
    assertThat(late.remaining(START.plusSeconds(600))).contains(Duration.ofMinutes(50));
  }

  @Test
  void anExamWithoutAStartGivesTheWholeTime() {
    ExamClock clock = new ExamClock(times(false), START.plusSeconds(600));
    assertThat(clock.remaining(START.plusSeconds(600))).contains(Duration.ofMinutes(60));
  }

  @Test
  void extraTimeMovesTheEnd() {
    ExamClock clock = new ExamClock(times(true).withExtra(Duration.ofMinutes(15)), START);
    assertThat(clock.remaining(START)).contains(Duration.ofMinutes(75));
  }

  @Test
  void remainingTimeIsNeverNegative() {
    assertThat(new ExamClock(times(true), START).remaining(START.plusSeconds(9999)))
        .contains(Duration.ZERO);
  }

  @Test
  void warnsOnceAtEachMark() {
    ExamClock clock = new ExamClock(times(true), START);
    assertThat(clock.dueWarning(START.plusSeconds(29 * 60))).isEmpty();
    assertThat(clock.dueWarning(START.plusSeconds(30 * 60))).contains(Duration.ofMinutes(30));
    assertThat(clock.dueWarning(START.plusSeconds(31 * 60))).isEmpty();
    assertThat(clock.dueWarning(START.plusSeconds(56 * 60))).contains(Duration.ofMinutes(5));
  }

  @Test
  void ofSeveralWarningsGivesTheMostPressing() {
    ExamClock clock = new ExamClock(times(true), START.plusSeconds(57 * 60));
    assertThat(clock.dueWarning(START.plusSeconds(57 * 60))).contains(Duration.ofMinutes(5));
    assertThat(clock.dueWarning(START.plusSeconds(58 * 60))).isEmpty();
  }

  @Test
  void theExitIsTheExitWithAnyQueryUnlessItNamesOne() {
    URI exit = URI.create("https://lms.example/done");
    assertThat(ExamRules.isExit(exit, URI.create("https://LMS.example/done?result=1"))).isTrue();
    assertThat(ExamRules.isExit(exit, URI.create("https://lms.example/done/no"))).isFalse();
    assertThat(ExamRules.isExit(exit, URI.create("http://lms.example/done"))).isFalse();
    URI named = URI.create("https://lms.example/?page=done");
    assertThat(ExamRules.isExit(named, URI.create("https://lms.example/?page=one"))).isFalse();
    assertThat(ExamRules.isExit(named, URI.create("https://lms.example/?page=done"))).isTrue();
  }
}
