package org.eksamik.browser.chromium.gate;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.eksamik.net.Network;
import org.eksamik.net.Pin;

/**
 * Whom a browser believes.
 *
 * @param authorities beside those that it comes with
 * @param pins hosts of which only certain keys are believed
 * @param checking believes whom this program believes, by authorities and by pins; asked when there
 *     are pins
 */
public record ServerTrust(
    List<X509Certificate> authorities, List<Pin> pins, Supplier<SSLContext> checking) {

  /** The authorities that it comes with, and nobody else. */
  public static final ServerTrust BROWSERS_OWN =
      new ServerTrust(
          List.of(),
          List.of(),
          () -> {
            throw new IllegalStateException("nothing is pinned");
          });

  public ServerTrust {
    authorities = List.copyOf(authorities);
    pins = List.copyOf(pins);
  }

  /** As the network of this program does. */
  public static ServerTrust of(Network network) {
    return new ServerTrust(network.authorities(), network.pins(), network::trust);
  }
}
