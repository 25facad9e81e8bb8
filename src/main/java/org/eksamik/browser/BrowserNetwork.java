package org.eksamik.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URL;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * The way from pages to the network. WebKit for Java is reached through settings of the whole JVM
 * only, and they are made here and nowhere else: the loader that opens {@link URL}s, their
 * handlers, the cookie handler and the default proxy selector. From then on no page loads anything
 * unless a visit is on.
 */
public final class BrowserNetwork {
  /** The JVM takes URL handlers once, so that there is one place to ask for all networks. */
  private static final CurrentVisit CURRENT = takeOver();

  private final ProxySelector proxies;
  private final Supplier<SSLContext> trust;

  private final Optional<Attestation> attestation;

  private BrowserNetwork(
      ProxySelector proxies, Supplier<SSLContext> trust, Optional<Attestation> attestation) {
    this.proxies = proxies;
    this.trust = trust;
    this.attestation = attestation;
  }

  /**
   * Puts itself between pages and the network. Comes before the first WebView of the program; a
   * later call changes proxies and trust for the browsers that are given its result.
   *
   * @param proxies asked off the FX thread, at every request; asks no {@link
   *     ProxySelector#getDefault()} itself
   * @param trust whom pages believe; asked when the first page is visited
   */
  public static BrowserNetwork install(ProxySelector proxies, Supplier<SSLContext> trust) {
    ProxySelector.setDefault(new SocketGate(CURRENT, proxies));
    return new BrowserNetwork(proxies, trust, Optional.empty());
  }

  /** What some servers are shown. */
  public Optional<Attestation> attestation() {
    return attestation;
  }

  /** The same for browsers that show some servers who they are. */
  public BrowserNetwork attesting(Attestation to) {
    return new BrowserNetwork(proxies, trust, Optional.of(to));
  }

  ExamVisit visit(BrowserRules rules, PageEvents events, PopupRoom popups) {
    return new ExamVisit(rules, events, popups, proxies, trust.get(), attestation);
  }

  CurrentVisit current() {
    return CURRENT;
  }

  private static CurrentVisit takeOver() {
    CurrentVisit current = new CurrentVisit();
    System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
    try {
      URL.setURLStreamHandlerFactory(new PageStreams(current));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CookieHandler.setDefault(new SessionCookies(current));
    return current;
  }
}
