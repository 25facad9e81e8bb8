package org.eksamik.provider.oqylyq;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Request;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.Repeat;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.JsonRequest;
import org.eksamik.provider.ProviderAnswer;
import org.eksamik.provider.ProviderConnection;
import org.jspecify.annotations.Nullable;

/**
 * The access token (S000:L6-28; the answer is that of Laravel Passport, RFC 6749 section 5.1), kept
 * until it expires. Several threads share one token; only one of them asks for a new one.
 */
final class OqylyqToken {
  /** A token this close to its end is not used any more. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private static final Duration UNTOLD = Duration.ofMinutes(10);

  /** RFC 6749 section 5.2, and Passport's own word for a wrong password. */
  private static final Set<String> CREDENTIAL_ERRORS =
      Set.of("invalid_client", "invalid_grant", "invalid_credentials", "unauthorized_client");

  private final URI baseUrl;
  private final ProviderSettings.Oqylyq.Account account;
  private final ProviderConnection connection;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Token kept;

  OqylyqToken(URI baseUrl, ProviderSettings.Oqylyq.Account account, ProviderConnection connection) {
    this.baseUrl = baseUrl;
    this.account = account;
    this.connection = connection;
  }

  /** The token of now, asked for by password where there is none. */
  String current() throws ExamException {
    return locked(() -> {
      Token token = kept;
      if (token == null || token.isExpired()) {
        token = byPassword();
        kept = token;
      }
      return token.access().reveal();
    });
  }

  /**
   * Another token than this one, which was refused: by refresh where that works, else by password.
   */
  String insteadOf(String refused) throws ExamException {
    return locked(() -> {
      Token token = kept;
      if (token == null || token.access().reveal().equals(refused)) {
        Optional<Secret> refresh = Optional.ofNullable(token).flatMap(Token::refresh);
        kept = null;
        token = refresh.isPresent() ? byRefresh(refresh.get()) : byPassword();
        kept = token;
      }
      return token.access().reveal();
    });
  }

  private Token byPassword() throws ExamException {
    Map<String, Object> body = grant("password");
    body.put("username", account.username());
    body.put("password", account.password().reveal());
    return token(ask(body, Repeat.SAFE));
  }

  private Token byRefresh(Secret refresh) throws ExamException {
    Map<String, Object> body = grant("refresh_token");
    body.put("refresh_token", refresh.reveal());
    // The server takes a refresh token once: a second try with it could only be refused.
    ProviderAnswer answer = ask(body, Repeat.NEVER);
    return answer.status() < 300 ? token(answer) : byPassword();
  }

  private Map<String, Object> grant(String type) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("grant_type", type);
    body.put("client_id", account.clientId());
    body.put("client_secret", account.clientSecret().reveal());
    return body;
  }

  private ProviderAnswer ask(Map<String, Object> body, Repeat repeat) throws ExamException {
    Request request =
        new Request.Builder()
            .url(ProviderConnection.address(baseUrl, "oauth/token").build())
            .header("Accept", "application/json")
            .post(JsonRequest.body(body))
            .build();
    return connection.send(() -> request, repeat);
  }

  private static Token token(ProviderAnswer answer) throws ExamException {
    JsonNode body = answer.requireService().object();
    if (answer.status() >= 300 || body.hasNonNull("error")) {
      boolean credentials = CREDENTIAL_ERRORS.contains(body.path("error").asText());
      ExamException why =
          answer.refused(
              credentials ? Fault.PROVIDER_CREDENTIALS : Fault.PROVIDER_REFUSED,
              answer.words(body, "error_description", "message", "hint", "error"));
      throw body.hasNonNull("error") ? why.with("code", answer.words(body, "error")) : why;
    }
    Secret access = Secret.of(answer.text(body, "access_token"));
    Optional<Secret> refresh =
        Optional.of(body.path("refresh_token"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .map(Secret::of);
    long seconds = body.path("expires_in").asLong(UNTOLD.toSeconds());
    return new Token(access, refresh, System.nanoTime() + lifetime(seconds).toNanos());
  }

  private static Duration lifetime(long seconds) {
    long longest = Duration.ofDays(1).toSeconds();
    return Duration.ofSeconds(Math.clamp(seconds - MARGIN.toSeconds(), 0, longest));
  }

  private String locked(Question question) throws ExamException {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw ExamException.of(Fault.CANCELLED).with("provider", "oqylyq");
    }
    try {
      return question.ask();
    } finally {
      lock.unlock();
    }
  }

  /**
   * @param until by {@link System#nanoTime()}, which nobody sets back
   */
  private record Token(Secret access, Optional<Secret> refresh, long until) {
    boolean isExpired() {
      return System.nanoTime() - until >= 0;
    }
  }

  @FunctionalInterface
  private interface Question {
    String ask() throws ExamException;
  }
}
