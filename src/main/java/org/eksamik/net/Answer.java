package org.eksamik.net;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.words.Detail;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered, read to its end.
 *
 * @param body at most {@link Network#BODY_LIMIT} bytes; shared, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy at each reading buys nothing
public record Answer(int status, Headers headers, byte[] body) {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * The body as JSON.
   *
   * @throws ExamException {@code PROVIDER_ANSWER} with a {@code detail} that says what came in its
   *     place; never the text of the body, which may hold anything
   */
  public JsonNode json() throws ExamException {
    try {
      JsonNode node = JSON.readTree(body);
      if (node.isMissingNode()) {
        throw unreadable(withStatus("answer-empty"));
      }
      return node;
    } catch (JsonProcessingException notJson) {
      throw unreadable(whatElse(notJson.getLocation()));
    } catch (IOException impossible) {
      throw unreadable(withStatus("answer-not-json"));
    }
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** How long the server asks to be left alone, by {@code Retry-After}. */
  public Optional<Duration> retryAfter() {
    return Pause.asked(this);
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether it sends the client on to another address. */
  public boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> headers.get("Location") != null;
      default -> false;
    };
  }

  /** Leaves out the headers and the body: a link or a token may stand in either. */
  @Override
  public String toString() {
    return "Answer[" + status + ", " + body.length + " bytes]";
  }

  private static ExamException unreadable(Said what) {
    return ExamException.of(Fault.PROVIDER_ANSWER).with("detail", what);
  }

  private Said withStatus(String key) {
    return Detail.of(key, "status", Integer.toString(status));
  }

  private Said whatElse(@Nullable JsonLocation mistake) {
    String beginning = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
    String start = beginning.strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("<")) {
      String what = (start.startsWith("<?xml") ? "XML" : "HTML") + ", HTTP " + status;
      return _ -> what;
    }
    boolean begun = start.startsWith("{") || start.startsWith("[");
    boolean atEnd = mistake != null && mistake.getByteOffset() >= body.length;
    return withStatus(begun && atEnd ? "answer-cut-off" : "answer-not-json");
  }
}
