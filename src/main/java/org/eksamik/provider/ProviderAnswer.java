package org.eksamik.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.net.Answer;
import org.eksamik.net.ClockDrift;
import org.eksamik.words.Detail;

/** What one provider answered, and the faults that all providers share. */
public final class ProviderAnswer {
  private final String provider;
  private final Answer answer;
  private final Optional<InstantSource> clock;
  private final ProviderWords words;

  ProviderAnswer(
      String provider, Answer answer, Optional<InstantSource> clock, ProviderWords words) {
    this.provider = provider;
    this.answer = answer;
    this.clock = clock;
    this.words = words;
  }

  public int status() {
    return answer.status();
  }

  /** Where a redirect leads, as the header has it. */
  public Optional<String> redirect() {
    return answer.isRedirect() ? answer.header("Location") : Optional.empty();
  }

  /**
   * Lets pass what the provider has an opinion of.
   *
   * @throws ExamException {@code PROVIDER_BUSY} for 429, {@code PROVIDER_BROKEN} for 500 and above,
   *     {@code PROVIDER_CREDENTIALS} for 401 and 403
   */
  public ProviderAnswer requireService() throws ExamException {
    int status = answer.status();
    if (status == 429) {
      ExamException busy = failure(Fault.PROVIDER_BUSY, "HTTP 429");
      throw answer
          .retryAfter()
          .map(pause -> busy.with("seconds", Long.toString(pause.toSeconds())))
          .orElse(busy);
    }
    if (status >= 500) {
      throw failure(Fault.PROVIDER_BROKEN, "HTTP " + status);
    }
    if (status == 401 || status == 403) {
      throw refused(Fault.PROVIDER_CREDENTIALS, "HTTP " + status);
    }
    return this;
  }

  /**
   * The body as a JSON object.
   *
   * @throws ExamException {@code PROVIDER_ANSWER}; {@code PROVIDER_REFUSED} where the status says
   *     so already
   */
  public JsonNode object() throws ExamException {
    try {
      JsonNode body = answer.json();
      if (!body.isObject()) {
        throw unexpected(Detail.of("answer-no-object"));
      }
      return body;
    } catch (ExamException unreadable) {
      if (answer.status() >= 300 || answer.body().length == 0) {
        throw offClock()
            .orElseGet(() ->
                answer.status() >= 300
                    ? failure(Fault.PROVIDER_REFUSED, "HTTP " + answer.status())
                    : unreadable.with("provider", provider));
      }
      throw unreadable.with("provider", provider);
    }
  }

  /** A text that must be there, or {@code PROVIDER_ANSWER} naming the field. */
  public String text(JsonNode object, String field) throws ExamException {
    JsonNode value = object.path(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      boolean none = value.isMissingNode() || value.isNull();
      throw unexpected(Detail.of(none ? "missing" : "answer-not-text", "name", field));
    }
    return value.textValue();
  }

  /**
   * The provider said no; where it depends on the time and our clock is off, that is what is told.
   *
   * @param fault {@code PROVIDER_REFUSED} or {@code PROVIDER_CREDENTIALS}
   * @param detail the provider's own words, of any kind and length
   */
  public ExamException refused(Fault fault, String detail) {
    return offClock().orElseGet(() -> failure(fault, detail));
  }

  /** The first of these fields that says something in words; else the HTTP status. */
  public String words(JsonNode object, String... fields) {
    return Stream.of(fields)
        .map(object::path)
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank() && !text.equals("null"))
        .findFirst()
        .map(words::harmless)
        .orElse("HTTP " + answer.status());
  }

  /** A fault of this provider with a harmless detail. */
  public ExamException failure(Fault fault, String detail) {
    return ExamException.of(fault)
        .with("provider", provider)
        .with("detail", words.harmless(detail));
  }

  /** {@code PROVIDER_ANSWER}: what it answered is not what it answers usually. */
  public ExamException unexpected(Said why) {
    return ExamException.of(Fault.PROVIDER_ANSWER).with("provider", provider).with("detail", why);
  }

  private Optional<ExamException> offClock() {
    return clock
        .flatMap(ours -> ClockDrift.of(answer, ours.instant()))
        .filter(ClockDrift::isNoticeable)
        .map(drift ->
            ExamException.of(Fault.CLOCK_WRONG)
                .with("provider", provider)
                .with("minutes", Long.toString(drift.minutes())));
  }
}
