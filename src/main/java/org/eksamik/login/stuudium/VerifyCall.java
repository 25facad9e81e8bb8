package org.eksamik.login.stuudium;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.Answer;
import org.eksamik.net.ClockDrift;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.LoginSettings;
import org.eksamik.words.Detail;

/**
 * Asks Stuudium whose token this is (S002, steps 4 and 5). Only the first question gets an answer,
 * so it is sent once and never again, whatever becomes of it.
 */
final class VerifyCall {
  private final LoginSettings.Stuudium settings;
  private final Network network;
  private final InstantSource clock;
  private final SecureRandom random;

  VerifyCall(
      LoginSettings.Stuudium settings, Network network, InstantSource clock, SecureRandom random) {
    this.settings = settings;
    this.network = network;
    this.clock = clock;
    this.random = random;
  }

  /**
   * The answer to a token that holds.
   *
   * @throws ExamException {@code LOGIN_TOKEN_REFUSED}, {@code LOGIN_TIMED_OUT}, {@code
   *     CLOCK_WRONG}, or a fault of the provider or network kind
   */
  JsonNode ask(Secret token) throws ExamException {
    Answer answer = send(token);
    if (!answer.isSuccess()) {
      throw refusal(answer);
    }
    JsonNode body = body(answer);
    if (body.hasNonNull("error")) {
      throw ExamException.of(Fault.LOGIN_TOKEN_REFUSED).with("detail", Detail.of("token-error"));
    }
    return body;
  }

  private Answer send(Secret token) throws ExamException {
    HttpUrl address =
        HttpUrl.get(settings.baseUrl().toString())
            .newBuilder()
            .addPathSegment("authenticate")
            .addPathSegment("verify")
            .addQueryParameter("token", token.reveal())
            .build();
    Request question =
        new Request.Builder()
            .url(address)
            .header("Accept", "application/json")
            .header("Authorization", authorization())
            .build();
    try {
      return network.send(question, Repeat.NEVER);
    } catch (ExamException failed) {
      throw failed.fault() == Fault.NETWORK_SILENT
          ? ExamException.of(Fault.LOGIN_TIMED_OUT, failed)
          : failed;
    }
  }

  private String authorization() {
    return switch (settings.authorization()) {
      case PLAIN -> DataAuthorization.plain(settings.clientId(), settings.clientSecret());
      case HMAC ->
          DataAuthorization.signed(
              settings.clientId(),
              settings.clientSecret(),
              clock.instant(),
              DataAuthorization.fresh(random));
    };
  }

  private ExamException refusal(Answer answer) {
    String status = "HTTP " + answer.status();
    if (answer.status() == 429) {
      return stuudium(Fault.PROVIDER_BUSY, status);
    }
    if (answer.status() >= 500) {
      return stuudium(Fault.PROVIDER_BROKEN, status);
    }
    // What was signed with a wrong time is refused like any other wrong signature.
    Optional<ClockDrift> drift =
        settings.authorization() == LoginSettings.Authorization.HMAC
            ? ClockDrift.of(answer, clock.instant()).filter(ClockDrift::isNoticeable)
            : Optional.empty();
    return drift
        .map(off ->
            ExamException.of(Fault.CLOCK_WRONG)
                .with("minutes", String.valueOf(off.minutes()))
                .with("detail", status))
        .orElseGet(() -> ExamException.of(Fault.LOGIN_TOKEN_REFUSED).with("detail", status));
  }

  private static JsonNode body(Answer answer) throws ExamException {
    try {
      JsonNode body = answer.json();
      if (!body.isObject()) {
        throw ExamException.of(Fault.PROVIDER_ANSWER).with("detail", Detail.of("answer-no-object"));
      }
      return body;
    } catch (ExamException unreadable) {
      throw unreadable.with("provider", "Stuudium");
    }
  }

  private static ExamException stuudium(Fault fault, String detail) {
    return ExamException.of(fault).with("provider", "Stuudium").with("detail", detail);
  }
}
