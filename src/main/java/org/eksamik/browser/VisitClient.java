package org.eksamik.browser;

import java.net.ProxySelector;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp's client of one visit, for connections that stay open, made when the first is wanted. Any
 * thread.
 */
final class VisitClient implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 1024;

  /** How long a peer may take over its half of a farewell. */
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /** Also how soon a connection is found dead whose other end is gone without a word. */
  private static final Duration PING = Duration.ofSeconds(30);

  private final ProxySelector proxies;
  private final SSLContext trust;
  private final Function<URI, Optional<String>> attested;
  private @Nullable OkHttpClient client;
  private boolean closed;

  /**
   * @param attested what a server is shown, if anything
   */
  VisitClient(ProxySelector proxies, SSLContext trust, Function<URI, Optional<String>> attested) {
    this.attested = attested;
    this.proxies = proxies;
    this.trust = trust;
  }

  synchronized OkHttpClient get() {
    if (closed) {
      throw new IllegalStateException("the visit is over");
    }
    if (client == null) {
      client = make();
    }
    return client;
  }

  /** Breaks off what is under way. */
  @Override
  public synchronized void close() {
    closed = true;
    if (client != null) {
      client.dispatcher().cancelAll();
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  private OkHttpClient make() {
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(MOST_CONNECTIONS);
    dispatcher.setMaxRequestsPerHost(MOST_CONNECTIONS);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .proxySelector(proxies)
        .sslSocketFactory(trust.getSocketFactory(), new JudgedByTheContext())
        .addInterceptor(chain -> chain.proceed(attested(chain.request())))
        .cookieJar(CookieJar.NO_COOKIES)
        .connectTimeout(ExamVisit.CONNECT)
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .pingInterval(PING)
        .webSocketCloseTimeout(FAREWELL)
        .build();
  }

  private Request attested(Request request) {
    Request.Builder shown = request.newBuilder().removeHeader(Attestation.HEADER);
    attested.apply(request.url().uri()).ifPresent(token -> shown.header(Attestation.HEADER, token));
    return shown.build();
  }

  /**
   * OkHttp asks for one to find the roots of certificates that it pins; the context pins them
   * already.
   */
  private static final class JudgedByTheContext implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      throw new CertificateException("the TLS context judges");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      throw new CertificateException("the TLS context judges");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
