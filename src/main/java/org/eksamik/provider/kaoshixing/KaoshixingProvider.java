package org.eksamik.provider.kaoshixing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.Fault;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.ExamProvider;
import org.eksamik.provider.JsonRequest;
import org.eksamik.provider.LinkAddress;
import org.eksamik.provider.ProviderAnswer;
import org.eksamik.provider.ProviderConnection;
import org.eksamik.provider.RequiredField;

/**
 * Kaoshixing: one address for everything; a JWT in it says which action is meant (S004:L7-32). Safe
 * for several threads.
 */
public final class KaoshixingProvider implements ExamProvider {
  private static final String LOGIN = "201";
  private static final String SILENT_LOGIN = "203";
  private static final String EXAM_PERMISSION = "207";

  /** A number in the seed's samples; strings with leading zeros are its failures. */
  private static final String SUCCESS = "10000";

  private final ProviderSettings.Kaoshixing settings;
  private final List<ExamSettings.Kaoshixing> exams;
  private final ProviderConnection connection;
  private final ActionToken token;
  private final HttpUrl address;

  public KaoshixingProvider(
      ProviderSettings.Kaoshixing settings,
      List<ExamSettings.Kaoshixing> exams,
      Network network,
      InstantSource clock) {
    this.settings = settings;
    this.exams = List.copyOf(exams);
    this.connection =
        ProviderConnection.timed(settings, network, clock, List.of(settings.appKey()));
    this.token = new ActionToken(settings.appKey(), clock);
    this.address =
        ProviderConnection.address(settings.baseUrl(), "api/company/data")
            .addPathSegment(settings.appId())
            .addPathSegment("")
            .build();
  }

  @Override
  public String name() {
    return settings.name();
  }

  /** Signs the candidate in (201, or 203), admits them to the exam (207), and gives the link. */
  @Override
  public ExamLink link(Candidate candidate, Exam exam) throws ExamException {
    ExamSettings.Kaoshixing asked = settingsOf(exam);
    String userId = RequiredField.text(name(), "id", candidate.id());
    Map<String, String> login =
        asked.silent() ? Map.of("user_id", userId) : new LoginForm(asked).of(name(), candidate);
    ProviderConnection kept = connection.keeping(candidate.password());
    ProviderAnswer answer = kept.send(() -> request(loginAction(asked), login), Repeat.SAFE);
    URI link = LinkAddress.parse(name(), answer.text(successful(answer), "url"));
    if (asked.examId().isPresent()) {
      Map<String, String> permission =
          Map.of("user_id", userId, "exam_id", asked.examId().get(), "event_type", "add");
      // Adding a permission that is there already changes nothing.
      successful(kept.send(() -> request(EXAM_PERMISSION, permission), Repeat.SAFE));
    }
    return new ExamLink(name(), link, Optional.empty(), Optional.empty());
  }

  private static String loginAction(ExamSettings.Kaoshixing asked) {
    return asked.silent() ? SILENT_LOGIN : LOGIN;
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

  private static JsonNode successful(ProviderAnswer answer) throws ExamException {
    JsonNode body = answer.requireService().object();
    String code = body.path("code").asText();
    if (answer.status() < 300 && code.isEmpty()) {
      throw answer.failure(Fault.PROVIDER_ANSWER, "code is missing");
    }
    if (answer.status() >= 300 || !code.equals(SUCCESS)) {
      // The code as it came: "0042" is not 42 (S004:L189).
      throw answer
          .refused(Fault.PROVIDER_REFUSED, answer.words(body, "msg", "desc", "englishDesc"))
          .with("code", answer.words(body, "code"));
    }
    return body;
  }

  private ExamSettings.Kaoshixing settingsOf(Exam exam) throws ExamException {
    return exams.stream()
        .filter(one -> one.exam().id().equals(exam.id()))
        .findFirst()
        .orElseThrow(() -> ExamException.of(Fault.DEFECT).with("exam", exam.id()));
  }
}
