package org.eksamik.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Person;
import org.eksamik.exam.Proctoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedExamsTest {
  private static final Instant BEGAN = Instant.parse("2026-05-04T07:00:00Z");
  private Instant now = BEGAN;
  @TempDir Path data;

  private UnfinishedExams open() {
    return new UnfinishedExams(data, () -> now);
  }

  private static Person person(String id) {
    return new Person(
        "local",
        Optional.of(id),
        "Mari",
        "Maasikas",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Admission admission(String exam) {
    return new Admission(
        person("mari"),
        new Exam(exam, exam, "oqylyq", Optional.empty(), ExamTimes.OPEN_ENDED, Proctoring.NONE),
        new Candidate(
            "1",
            "Mari",
            "Maasikas",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of()),
        Duration.ZERO);
  }

  @Test
  void offersTheExamAgainToTheSamePersonAlone() {
    open().remember(admission("math"));
    UnfinishedExams afterACrash = open();
    assertThat(afterACrash.find(person("mari")).orElseThrow().exam()).isEqualTo("math");
    assertThat(afterACrash.find(person("juri"))).isEmpty();
  }

  @Test
  void keepsTheBeginningOfAnExamThatGoesOn() {
    open().remember(admission("math"));
    now = BEGAN.plusSeconds(600);
    UnfinishedExams afterACrash = open();
    afterACrash.remember(admission("math"));
    assertThat(open().find(person("mari")).orElseThrow().began()).isEqualTo(BEGAN);
    afterACrash.remember(admission("english"));
    assertThat(open().find(person("mari")).orElseThrow().began()).isEqualTo(now);
  }

  @Test
  void forgetsAnExamThatEnded() {
    UnfinishedExams exams = open();
    exams.remember(admission("math"));
    exams.forget();
    assertThat(exams.find(person("mari"))).isEmpty();
    assertThat(open().find(person("mari"))).isEmpty();
  }

  @Test
  void livesWithAFileThatCannotBeRead() throws Exception {
    Files.createDirectories(data.resolve("kiosk"));
    Files.writeString(data.resolve("kiosk").resolve("exam.json"), "{");
    assertThat(open().find(person("mari"))).isEmpty();
  }

  @Test
  void countsTheTimeFromTheFirstBeginning() {
    assertThat(admission("math").begunAt(BEGAN).times().startsAt().orElseThrow().toInstant())
        .isEqualTo(BEGAN);
  }
}
