package org.eksamik.provider.onlineexammaker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.Pacer;
import org.eksamik.provider.ProviderAnswer;
import org.eksamik.provider.ProviderConnection;
import org.eksamik.provider.Tolerant;
import org.eksamik.words.Detail;

/**
 * Calls of OnlineExamMaker: each carries the code, the time and the signature of both, and is
 * answered with {@code status: "ok"} or was refused, whatever the HTTP status. Safe for several
 * threads.
 */
final class Calls {
  private final ProviderSettings.OnlineExamMaker settings;
  private final ProviderConnection connection;
  private final InstantSource clock;

  private Calls(
      ProviderSettings.OnlineExamMaker settings,
      ProviderConnection connection,
      InstantSource clock) {
    this.settings = settings;
    this.connection = connection;
    this.clock = clock;
  }

  static Calls of(ProviderSettings.OnlineExamMaker settings, Network network, InstantSource clock) {
    return new Calls(
        settings,
        ProviderConnection.timed(settings, network, clock, List.of(settings.code())),
        clock);
  }

  Calls keeping(Optional<Secret> more) {
    return new Calls(settings, connection.keeping(more), clock);
  }

  Calls paced(Pacer pacer) {
    return new Calls(settings, connection.paced(pacer), clock);
  }

  /** Asks without changing anything, so that it may be asked again. */
  Reply get(String path, Map<String, String> parameters) throws ExamException {
    return reply(connection.send(() -> getRequest(path, parameters), Repeat.SAFE));
  }

  Reply post(String path, Map<String, String> form, Repeat repeat) throws ExamException {
    return reply(connection.send(() -> postRequest(path, form), repeat));
  }

  /** An answer of which the provider says that it is good. */
  record Reply(ProviderAnswer answer, JsonNode body) {
    /**
     * What stands in {@code data}. {@code null} is an empty list, and so is its absence where
     * {@code fail} says whom it leaves out.
     *
     * @throws ExamException {@code PROVIDER_ANSWER} for anything else: "nobody is there" must not
     *     be read out of an answer that says nothing
     */
    List<JsonNode> rows() throws ExamException {
      JsonNode data = body.path("data");
      boolean none = data.isNull() || (data.isMissingNode() && !body.path("fail").isEmpty());
      if (!data.isArray() && !none) {
        throw answer.unexpected(
            Detail.of(data.isMissingNode() ? "missing" : "answer-not-list", "name", "data"));
      }
      return Tolerant.items(data);
    }
  }

  private static Reply reply(ProviderAnswer answer) throws ExamException {
    JsonNode body = answer.requireService().object();
    if (!body.path("status").asText().equals("ok")) {
      throw answer.refused(
          Fault.PROVIDER_REFUSED, answer.words(body, "error", "msg", "message", "data"));
    }
    return new Reply(answer, body);
  }

  private Request getRequest(String path, Map<String, String> parameters) {
    Instant now = clock.instant();
    HttpUrl.Builder address =
        ProviderConnection.address(settings.baseUrl(), path)
            .addQueryParameter("code", settings.code().reveal())
            .addQueryParameter("time", Long.toString(now.getEpochSecond()));
    parameters.forEach(address::addQueryParameter);
    return signed(address.build(), now).build();
  }

  private Request postRequest(String path, Map<String, String> form) {
    Instant now = clock.instant();
    FormBody.Builder body =
        new FormBody.Builder()
            .add("code", settings.code().reveal())
            .add("time", Long.toString(now.getEpochSecond()));
    form.forEach(body::add);
    HttpUrl address = ProviderConnection.address(settings.baseUrl(), path).build();
    return signed(address, now).post(body.build()).build();
  }

  private Request.Builder signed(HttpUrl address, Instant now) {
    return new Request.Builder()
        .url(address)
        .header("Authorization", Signature.of(settings.code(), now));
  }
}
