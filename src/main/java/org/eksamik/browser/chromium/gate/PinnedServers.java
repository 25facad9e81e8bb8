package org.eksamik.browser.chromium.gate;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.eksamik.net.Pin;

/**
 * Servers of which only certain keys are believed. A browser cannot be told of such keys; so this
 * program speaks to these servers itself, by its own trust, and to the browser with certificates of
 * an authority that only this browser knows. Safe for several threads.
 */
public final class PinnedServers {
  private static final Duration HANDSHAKE = Duration.ofSeconds(15);

  private final ServerTrust trust;
  private final Optional<SessionAuthority> authority;

  private PinnedServers(ServerTrust trust, Optional<SessionAuthority> authority) {
    this.trust = trust;
    this.authority = authority;
  }

  /** Those that are pinned; where there are some, a new authority stands for them. */
  public static PinnedServers of(ServerTrust trust) {
    return new PinnedServers(
        trust,
        Optional.of(trust.pins())
            .filter(pins -> !pins.isEmpty())
            .map(pins -> SessionAuthority.over(pins.stream().map(Pin::host).toList())));
  }

  /** Whom the browser has to believe for their sake. */
  public Optional<X509Certificate> authority() {
    return authority.map(SessionAuthority::certificate);
  }

  boolean has(String host) {
    return trust.pins().stream().anyMatch(pin -> pin.covers(host));
  }

  /**
   * Speaks to the server.
   *
   * @throws javax.net.ssl.SSLException where it is not believed; it has then been sent nothing
   */
  SSLSocket known(Socket way, URI server) throws IOException {
    SSLSocket socket = over(way, server, trust.checking().get());
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return greeted(socket);
  }

  /** Speaks to the browser. */
  SSLSocket inPlaceOf(String host, Socket browser) throws IOException {
    SSLContext server = authority.orElseThrow().server(host);
    SSLSocket socket = over(browser, URI.create("https://" + host), server);
    socket.setUseClientMode(false);
    return greeted(socket);
  }

  private static SSLSocket over(Socket way, URI server, SSLContext by) throws IOException {
    return (SSLSocket)
        by.getSocketFactory().createSocket(way, server.getHost(), server.getPort(), true);
  }

  private static SSLSocket greeted(SSLSocket socket) throws IOException {
    try {
      socket.setSoTimeout((int) HANDSHAKE.toMillis());
      socket.startHandshake();
      socket.setSoTimeout(0);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
