package org.eksamik.provider.kaoshixing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.JsonRequest;
import org.eksamik.provider.Pacer;
import org.eksamik.provider.ProviderAnswer;
import org.eksamik.provider.ProviderConnection;
import org.eksamik.provider.Tolerant;
import org.eksamik.words.Detail;

/**
 * The one address of Kaoshixing, where a JWT says which action is meant (S004:L7-32). Safe for
 * several threads.
 */
final class Actions {
  static final String LOGIN = "201";
  static final String CHANGE = "202";
  static final String SILENT_LOGIN = "203";
  static final String ADD = "206";
  static final String EXAM_PERMISSION = "207";
  static final String MOVE_DEPARTMENT = "208";
  static final String LOOK_UP = "209";

  /** A number in the seed's samples; strings with leading zeros are its failures. */
  private static final String SUCCESS = "10000";

  private final ProviderSettings.Kaoshixing settings;
  private final ProviderConnection connection;
  private final ActionToken token;
  private final HttpUrl address;

  private Actions(
      ProviderSettings.Kaoshixing settings, ProviderConnection connection, ActionToken token) {
    this.settings = settings;
    this.connection = connection;
    this.token = token;
    this.address =
        ProviderConnection.address(settings.baseUrl(), "api/company/data")
            .addPathSegment(settings.appId())
            .addPathSegment("")
            .build();
  }

  static Actions of(ProviderSettings.Kaoshixing settings, Network network, InstantSource clock) {
    return new Actions(
        settings,
        ProviderConnection.timed(settings, network, clock, List.of(settings.appKey())),
        new ActionToken(settings.appKey(), clock));
  }

  Actions keeping(Optional<Secret> more) {
    return new Actions(settings, connection.keeping(more), token);
  }

  Actions paced(Pacer pacer) {
    return new Actions(settings, connection.paced(pacer), token);
  }

  /** An answer that the provider calls a success. */
  record Reply(ProviderAnswer answer, JsonNode body) {}

  /**
   * Asks for an action.
   *
   * @throws ExamException {@code PROVIDER_REFUSED} with {@code code} as it came and the provider's
   *     words in {@code detail}, or as {@link ProviderAnswer}
   */
  Reply ask(String action, Map<String, String> parameters, Repeat repeat) throws ExamException {
    ProviderAnswer answer = connection.send(() -> request(action, parameters), repeat);
    JsonNode body = answer.requireService().object();
    Optional<String> code = Tolerant.text(body, "code");
    // 209 says that it went well by leaving the code away (S004:L197-218).
    boolean told = action.equals(LOOK_UP) && body.path("rows").isArray();
    if (answer.status() < 300 && code.isEmpty() && !told) {
      throw answer.unexpected(Detail.of("missing", "name", "code"));
    }
    if (answer.status() >= 300 || !code.orElse(SUCCESS).equals(SUCCESS)) {
      // The code as it came: "0042" is not 42 (S004:L189).
      throw answer
          .refused(Fault.PROVIDER_REFUSED, answer.words(body, "msg", "desc", "englishDesc"))
          .with("code", answer.words(body, "code"));
    }
    return new Reply(answer, body);
  }

  private Request request(String action, Map<String, String> parameters) {
    return new Request.Builder()
        .url(address.newBuilder().addQueryParameter("jwt", token.of(action)).build())
        .header("Accept", "application/json")
        .post(body(parameters))
        .build();
  }

  private RequestBody body(Map<String, String> parameters) {
    return switch (settings.body()) {
      case JSON -> JsonRequest.body(parameters);
      case FORM -> {
        FormBody.Builder form = new FormBody.Builder();
        parameters.forEach(form::add);
        yield form.build();
      }
    };
  }
}
