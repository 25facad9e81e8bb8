package org.eksamik.net;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eksamik.exam.Enclosure;

/**
 * How this workstation reaches the network, the same for every client and for the exam page.
 *
 * @param caCertificates PEM or DER files of authorities trusted beside the system's own
 * @param pins hosts that must show one of certain keys
 */
public record NetworkSettings(
    Proxy proxy, List<Enclosure> caCertificates, Timeouts timeouts, List<Pin> pins) {

  public static final NetworkSettings SYSTEM =
      new NetworkSettings(new Proxy.FromSystem(), List.of(), Timeouts.USUAL);

  public NetworkSettings {
    caCertificates = List.copyOf(caCertificates);
    pins = List.copyOf(pins);
  }

  /** The same without pinned keys. */
  public NetworkSettings(Proxy proxy, List<Enclosure> caCertificates, Timeouts timeouts) {
    this(proxy, caCertificates, timeouts, List.of());
  }

  /** Which proxy to use. */
  public sealed interface Proxy {
    /** Whatever the operating system says, a PAC file included. */
    record FromSystem() implements Proxy {}

    record Direct() implements Proxy {}

    /** Always this one; {@code http://host:port}. */
    record Fixed(URI address) implements Proxy {}

    /** The PAC file at this address decides. */
    record Script(URI address) implements Proxy {}
  }

  /**
   * How long to wait at most for a connection, for the next bytes, and for the whole call; and how
   * long a page may load without any progress.
   */
  public record Timeouts(Duration connect, Duration read, Duration call, Duration page) {
    public static final Timeouts USUAL =
        new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));

    /** The same for calls of our own, with the usual patience for pages. */
    public Timeouts(Duration connect, Duration read, Duration call) {
      this(connect, read, call, Duration.ofSeconds(30));
    }
  }
}
