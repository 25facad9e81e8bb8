package org.eksamik.net;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eksamik.exam.Enclosure;

/** Network settings for tests: no proxy, and time-outs that end a test soon. */
public final class TestNetworks {
  /** Long enough for a busy machine, short enough for a test of silence. */
  public static final NetworkSettings.Timeouts SHORT =
      new NetworkSettings.Timeouts(
          Duration.ofMillis(700), Duration.ofMillis(700), Duration.ofMillis(5000));

  private TestNetworks() {}

  public static NetworkSettings direct() {
    return through(new NetworkSettings.Proxy.Direct());
  }

  public static NetworkSettings trusting(Path ca) {
    return new NetworkSettings(
        new NetworkSettings.Proxy.Direct(), List.of(new Enclosure.Beside(ca)), SHORT);
  }

  public static NetworkSettings throughProxy(String address) {
    return through(new NetworkSettings.Proxy.Fixed(URI.create(address)));
  }

  public static NetworkSettings through(NetworkSettings.Proxy proxy) {
    return new NetworkSettings(proxy, List.of(), SHORT);
  }
}
