package org.eksamik.provider.oqylyq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.ExamProvider;
import org.eksamik.provider.JsonRequest;
import org.eksamik.provider.LinkAddress;
import org.eksamik.provider.ProviderAnswer;
import org.eksamik.provider.ProviderConnection;

/**
 * Oqylyq Proctoring: one upsert makes student, group and assignment and answers with the link
 * (S000:L32-115). Safe for several threads.
 */
public final class OqylyqProvider implements ExamProvider {
  private final ProviderSettings.Oqylyq settings;
  private final List<ExamSettings.Oqylyq> exams;
  private final ProviderConnection connection;
  private final OqylyqToken token;
  private final HttpUrl address;

  public OqylyqProvider(
      ProviderSettings.Oqylyq settings, List<ExamSettings.Oqylyq> exams, Network network) {
    this.settings = settings;
    this.exams = List.copyOf(exams);
    this.connection =
        ProviderConnection.to(
            settings, network, List.of(settings.password(), settings.clientSecret()));
    this.token = new OqylyqToken(settings, connection);
    this.address =
        ProviderConnection.address(settings.baseUrl(), "api/external-session/assignment.json")
            .build();
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public ExamLink link(Candidate candidate, Exam exam) throws ExamException {
    RequestBody body = JsonRequest.body(new Assignment(settingsOf(exam)).of(name(), candidate));
    ProviderConnection kept = connection.keeping(candidate.password());
    String first = token.current();
    ProviderAnswer answer = post(kept, body, first);
    if (answer.status() == 401) {
      // The token may have been taken back before its time; a new one is asked for only once.
      answer = post(kept, body, token.insteadOf(first));
    }
    return link(answer.requireService());
  }

  private ProviderAnswer post(ProviderConnection kept, RequestBody body, String accessToken)
      throws ExamException {
    String credential =
        switch (settings.authorization()) {
          case BEARER -> "Bearer " + accessToken;
          case BARE -> accessToken;
        };
    Request request =
        new Request.Builder()
            .url(address)
            .header("Authorization", credential)
            .header("Accept", "application/json")
            .post(body)
            .build();
    // All of it is keyed by the external ids: a repetition only updates (S000:L105).
    return kept.keeping(Optional.of(Secret.of(accessToken))).send(() -> request, Repeat.SAFE);
  }

  private ExamLink link(ProviderAnswer answer) throws ExamException {
    JsonNode body = answer.object();
    // The service of today names the link session_url.
    Optional<String> field =
        Stream.of("qrcode_link", "session_url").filter(body::hasNonNull).findFirst();
    if (answer.status() >= 300 || (field.isEmpty() && refuses(body))) {
      throw answer.refused(
          Fault.PROVIDER_REFUSED, answer.words(body, "message", "error_description", "error"));
    }
    String link = answer.text(body, field.orElse("qrcode_link"));
    return new ExamLink(
        name(),
        LinkAddress.parse(name(), link),
        Optional.empty(),
        QrPicture.of(body.path("qrcode_image")));
  }

  private static boolean refuses(JsonNode body) {
    return body.hasNonNull("message") || body.hasNonNull("error");
  }

  private ExamSettings.Oqylyq settingsOf(Exam exam) throws ExamException {
    return exams.stream()
        .filter(one -> one.exam().id().equals(exam.id()))
        .findFirst()
        .orElseThrow(() -> ExamException.of(Fault.DEFECT).with("exam", exam.id()));
  }
}
