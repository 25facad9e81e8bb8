package org.eksamik.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | empty, HTTP 200",
        "`  ` | empty, HTTP 200",
        "<!DOCTYPE html><p>s3cret | HTML, HTTP 200",
        "<html>s3cret | HTML, HTTP 200",
        "s3cret | not JSON, HTTP 200",
        "{\"data\": \"s3cret | JSON, cut off, HTTP 200",
        "{\"data\": [\"s3cret\", | JSON, cut off, HTTP 200",
        "{} s3cret | not JSON, HTTP 200"
      })
  void saysWhatCameInPlaceOfJsonWithoutRepeatingIt(String body, String detail) {
    Answer answer = answer(body);

    ExamException why = catchThrowableOfType(ExamException.class, answer::json);

    assertThat(why.fault()).isEqualTo(Fault.PROVIDER_ANSWER);
    assertThat(why.facts()).containsEntry("detail", detail);
    assertThat(why).hasNoCause();
    assertThat(why.toString()).doesNotContain("s3cret");
  }

  @Test
  void readsJsonBehindAByteOrderMark() throws Exception {
    assertThat(answer("\uFEFF{\"a\": \"õ\"}").json().path("a").asText()).isEqualTo("õ");
  }

  @Test
  void printsNeitherHeadersNorBody() {
    assertThat(answer("s3cret", "Location", "https://x.example/?t=s3cret").toString())
        .isEqualTo("Answer[200, 6 bytes]");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-04T09:10:00Z, 10, true",
    "2026-05-04T08:50:00Z, 10, true",
    "2026-05-04T09:02:00Z, 2, false",
    "2026-05-04T09:02:01Z, 2, true",
    "2026-05-04T09:00:00Z, 0, false"
  })
  void measuresHowFarTheClockIsOff(Instant ours, long minutes, boolean noticeable) {
    Answer answer = answer("{}", "Date", "Mon, 04 May 2026 09:00:00 GMT");

    ClockDrift drift = ClockDrift.of(answer, ours).orElseThrow();

    assertThat(drift.minutes()).isEqualTo(minutes);
    assertThat(drift.isNoticeable()).isEqualTo(noticeable);
  }

  @Test
  void saysNothingOfTheClockWithoutADate() {
    assertThat(ClockDrift.of(answer("{}"), Instant.EPOCH)).isEmpty();
    assertThat(ClockDrift.of(answer("{}", "Date", "yesterday"), Instant.EPOCH)).isEmpty();
    assertThat(new ClockDrift(Duration.ofMinutes(-3)).minutes()).isEqualTo(3);
  }

  private static Answer answer(String body, String... headers) {
    return new Answer(200, Headers.of(headers), body.getBytes(StandardCharsets.UTF_8));
  }
}
