package org.eksamik.profile;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Proctoring;
import org.eksamik.profile.ExamSettings.Engine;

/** One entry of {@code exams}, already checked, as settings. */
record ExamEntry(JsonValues json) {
  private static final int LINK_MINUTES = 5;

  ExamSettings settings() {
    Engine engine = json.choice("engine", Engine.AUTO);
    String provider = json.text("provider");
    return switch (provider) {
      case "oqylyq" ->
          new ExamSettings.Oqylyq(
              exam(),
              json.numberOrText("externalId"),
              json.address("externalUrl").orElseThrow(),
              group(json.in("group")),
              json.textsByName("query"),
              engine);
      case "onlineexammaker" ->
          new ExamSettings.OnlineExamMaker(
              exam(),
              json.numberAsText("eid").filter(eid -> !eid.equals("0")),
              json.flag("sidebar", true),
              json.number("expireMinutes", LINK_MINUTES),
              engine);
      case "kaoshixing" ->
          new ExamSettings.Kaoshixing(
              exam(),
              json.numberAsText("examId"),
              json.optionalText("department"),
              json.address("customUrl"),
              json.flag("silent", false),
              engine);
      default -> throw new IllegalStateException("the schema let an unknown provider pass");
    };
  }

  private Exam exam() {
    return new Exam(
        json.text("id"),
        json.text("title"),
        json.text("provider"),
        json.address("exitUrl"),
        times(),
        proctoring(json.in("proctoring")));
  }

  private ExamTimes times() {
    Optional<Duration> duration =
        json.has("durationMinutes")
            ? Optional.of(Duration.ofMinutes(json.number("durationMinutes", 0)))
            : Optional.empty();
    List<Duration> warnings =
        json.objects("warnAtMinutes").stream()
            .map(minutes -> Duration.ofMinutes(minutes.object().intValue()))
            .sorted(Comparator.reverseOrder())
            .distinct()
            .toList();
    return new ExamTimes(
        json.optionalText("startsAt").map(OffsetDateTime::parse),
        duration,
        warnings,
        json.choice("timeUp", ExamTimes.TimeUp.WARN));
  }

  private static Proctoring proctoring(JsonValues json) {
    return new Proctoring(
        json.flag("camera", false),
        json.flag("secondCamera", false),
        json.flag("screen", false),
        json.flag("headIdentity", false));
  }

  private static ExamSettings.Oqylyq.Group group(JsonValues json) {
    return new ExamSettings.Oqylyq.Group(
        json.numberOrText("externalId"), json.text("name"), json.optionalText("description"));
  }
}
