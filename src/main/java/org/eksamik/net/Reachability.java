package org.eksamik.net;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Whether a server answers, by the way that everything else takes: one HEAD request for its root,
 * without a query, a cookie or a name. Safe to repeat (RFC 9110 section 9.2.1).
 */
public final class Reachability {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Network network;

  public Reachability(Network network) {
    this.network = network;
  }

  /**
   * How long the server took to answer, whatever it answered; nothing where it did not. Waits up to
   * 5 s.
   *
   * @param server any address on it
   */
  public Optional<Duration> look(URI server) {
    long began = System.nanoTime();
    Call call = network.client().newCall(new Request.Builder().url(root(server)).head().build());
    call.timeout().timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    try (Response answer = call.execute()) {
      return answer.code() > 0
          ? Optional.of(Duration.ofNanos(System.nanoTime() - began))
          : Optional.empty();
    } catch (IOException unreachable) {
      return Optional.empty();
    }
  }

  private static String root(URI server) {
    return server.getScheme() + "://" + server.getRawAuthority() + "/";
  }
}
