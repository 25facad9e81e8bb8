package org.eksamik.provider;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.net.Answer;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.ProviderSettings;

/**
 * The way to one provider: whatever goes wrong on it names the provider, and nothing that is told
 * holds one of its secrets. Safe for several threads.
 */
public final class ProviderConnection {
  private final String provider;
  private final Network network;
  private final Optional<InstantSource> clock;
  private final List<Secret> secrets;
  private final Optional<Pacer> pacer;

  private ProviderConnection(
      String provider,
      Network network,
      Optional<InstantSource> clock,
      List<Secret> secrets,
      Optional<Pacer> pacer) {
    this.provider = provider;
    this.network = network;
    this.clock = clock;
    this.secrets = List.copyOf(secrets);
    this.pacer = pacer;
  }

  /** To a provider that does not mind what time it is here. */
  public static ProviderConnection to(
      ProviderSettings settings, Network network, List<Secret> secrets) {
    return new ProviderConnection(
        settings.name(), network, Optional.empty(), secrets, Optional.empty());
  }

  /** To a provider that refuses what was signed with a wrong time. */
  public static ProviderConnection timed(
      ProviderSettings settings, Network network, InstantSource clock, List<Secret> secrets) {
    return new ProviderConnection(
        settings.name(), network, Optional.of(clock), secrets, Optional.empty());
  }

  /** The same, keeping one candidate's secrets too. */
  public ProviderConnection keeping(Optional<Secret> more) {
    List<Secret> all = new ArrayList<>(secrets);
    more.ifPresent(all::add);
    return new ProviderConnection(provider, network, clock, all, pacer);
  }

  /** The same, sending no faster than this. */
  public ProviderConnection paced(Pacer pace) {
    return new ProviderConnection(provider, network, clock, secrets, Optional.of(pace));
  }

  /**
   * Sends and waits; see {@link Network#send(Supplier, Repeat)}. An answer of any status returns.
   */
  public ProviderAnswer send(Supplier<Request> requests, Repeat repeat) throws ExamException {
    // The first wait comes before the call begins, whose whole time-out it would else use up.
    pacer.ifPresent(Pacer::await);
    AtomicBoolean repetition = new AtomicBoolean();
    return named(() ->
        network.send(
            () -> {
              if (repetition.getAndSet(true)) {
                pacer.ifPresent(Pacer::await);
              }
              return requests.get();
            },
            repeat));
  }

  /** The same, but a redirect is itself the answer. */
  public ProviderAnswer sendWithoutFollowing(Request request, Repeat repeat) throws ExamException {
    return named(() -> network.sendWithoutFollowing(request, repeat));
  }

  /** An address below the provider's base address, which may itself have a path. */
  public static HttpUrl.Builder address(URI base, String path) {
    return HttpUrl.get(base.toString()).newBuilder().addPathSegments(path);
  }

  private ProviderAnswer named(Call call) throws ExamException {
    try {
      Answer answer = call.send();
      pacer.ifPresent(pace -> pace.heard(answer));
      return new ProviderAnswer(provider, answer, clock, new ProviderWords(secrets));
    } catch (ExamException why) {
      throw why.with("provider", provider);
    }
  }

  @FunctionalInterface
  private interface Call {
    Answer send() throws ExamException;
  }
}
