package org.eksamik.doctor;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Request;
import org.eksamik.exam.ExamException;
import org.eksamik.net.ClockDrift;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;

/** Whether this workstation's clock agrees with a provider's: signed links hold for minutes. */
public final class ClockCheck implements Check {
  private final List<URI> servers;
  private final Network network;
  private final InstantSource clock;

  /**
   * @param servers the first that tells its time counts
   */
  public ClockCheck(List<URI> servers, Network network, InstantSource clock) {
    this.servers = List.copyOf(servers);
    this.network = network;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Finding look() {
    return servers.stream()
        .flatMap(server -> drift(server).stream())
        .findFirst()
        .map(ClockCheck::finding)
        .orElseGet(() -> Finding.warn("unknown", Map.of()));
  }

  private static Finding finding(ClockDrift drift) {
    Map<String, String> facts = Map.of("minutes", Long.toString(drift.minutes()));
    if (!drift.isNoticeable()) {
      return Finding.pass(facts);
    }
    return Finding.fail(drift.ahead().isNegative() ? "behind" : "ahead", facts);
  }

  private Optional<ClockDrift> drift(URI server) {
    try {
      return ClockDrift.of(
          network.sendWithoutFollowing(
              new Request.Builder().url(server.toString()).head().build(), Repeat.SAFE),
          clock.instant());
    } catch (ExamException e) {
      // The check of the network tells that already.
      return Optional.empty();
    }
  }
}
