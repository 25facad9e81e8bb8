package org.eksamik.provider.oqylyq;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.JsonRequest;
import org.eksamik.provider.Pacer;
import org.eksamik.provider.ProviderAnswer;
import org.eksamik.provider.ProviderConnection;

/**
 * The one call behind everything at Oqylyq: an assignment for one student. It is keyed by the
 * external ids and only updates when repeated (S000:L105). Safe for several threads.
 */
final class OqylyqService {
  private final ProviderConnection connection;
  private final HttpUrl address;
  private final Access access;

  private OqylyqService(
      ProviderSettings.Oqylyq settings, ProviderConnection connection, Access access) {
    this.connection = connection;
    this.address =
        ProviderConnection.address(settings.baseUrl(), "api/external-session/assignment.json")
            .build();
    this.access = access;
  }

  /**
   * The service as these settings reach it.
   *
   * @param pacer absent for a single student's link
   */
  static OqylyqService of(
      ProviderSettings.Oqylyq settings, Network network, Optional<Pacer> pacer) {
    return switch (live(settings)) {
      case ProviderSettings.Oqylyq.Account account -> {
        ProviderConnection way =
            paced(settings, network, List.of(account.password(), account.clientSecret()), pacer);
        OqylyqToken token = new OqylyqToken(settings.baseUrl(), account, way);
        yield new OqylyqService(settings, way, new AccountAccess(account, token));
      }
      case ProviderSettings.Oqylyq.ApiToken(Secret token) ->
          new OqylyqService(
              settings, paced(settings, network, List.of(token), pacer), new TokenAccess(token));
    };
  }

  /** Whoever only has prepared links does not come here. */
  static ProviderSettings.Oqylyq.Live live(ProviderSettings.Oqylyq settings) {
    return settings.live().orElseThrow(() -> new IllegalStateException("nobody to ask oqylyq as"));
  }

  private static ProviderConnection paced(
      ProviderSettings.Oqylyq settings,
      Network network,
      List<Secret> secrets,
      Optional<Pacer> pacer) {
    ProviderConnection way = ProviderConnection.to(settings, network, secrets);
    return pacer.map(way::paced).orElse(way);
  }

  /**
   * Posts one student's assignment; an answer of any status but the provider's faults returns.
   *
   * @param password the student's, to be kept out of what is told
   */
  ProviderAnswer assign(Map<String, Object> assignment, Optional<Secret> password)
      throws ExamException {
    RequestBody body = JsonRequest.body(assignment);
    ProviderConnection kept = connection.keeping(password);
    Secret first = access.current();
    ProviderAnswer answer = post(kept, body, first);
    if (answer.status() == 401) {
      // The token may have been taken back before its time; a new one is asked for only once.
      Optional<Secret> another = access.insteadOf(first);
      if (another.isPresent()) {
        answer = post(kept, body, another.get());
      }
    }
    return answer.requireService();
  }

  private ProviderAnswer post(ProviderConnection kept, RequestBody body, Secret token)
      throws ExamException {
    Request request =
        new Request.Builder()
            .url(address)
            .header(access.header(), access.credential(token))
            .header("Accept", "application/json")
            .post(body)
            .build();
    return kept.keeping(Optional.of(token)).send(() -> request, Repeat.SAFE);
  }

  /** How a call shows that it may be made. */
  private sealed interface Access {
    Secret current() throws ExamException;

    /** Another token than this one, which was refused; empty where there is no other. */
    Optional<Secret> insteadOf(Secret refused) throws ExamException;

    String header();

    String credential(Secret token);
  }

  private record AccountAccess(ProviderSettings.Oqylyq.Account account, OqylyqToken token)
      implements Access {
    @Override
    public Secret current() throws ExamException {
      return Secret.of(token.current());
    }

    @Override
    public Optional<Secret> insteadOf(Secret refused) throws ExamException {
      return Optional.of(Secret.of(token.insteadOf(refused.reveal())));
    }

    @Override
    public String header() {
      return "Authorization";
    }

    @Override
    public String credential(Secret secret) {
      return switch (account.authorization()) {
        case BEARER -> "Bearer " + secret.reveal();
        case BARE -> secret.reveal();
      };
    }
  }

  /** A header and not {@code ?api_token=}: addresses end up in logs. */
  private record TokenAccess(Secret token) implements Access {
    @Override
    public Secret current() {
      return token;
    }

    @Override
    public Optional<Secret> insteadOf(Secret refused) {
      return Optional.empty();
    }

    @Override
    public String header() {
      return "X-Authorization";
    }

    @Override
    public String credential(Secret secret) {
      return secret.reveal();
    }
  }
}
