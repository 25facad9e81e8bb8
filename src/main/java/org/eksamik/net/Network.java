package org.eksamik.net;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;

/**
 * The one way to the network: its proxy, authorities and time-outs hold for every call. It keeps no
 * cookies and writes no address's query, header or body to the log. Safe for several threads.
 */
public final class Network implements AutoCloseable {
  /** The longest answer that is read, in bytes. */
  public static final int BODY_LIMIT = 4 * 1024 * 1024;

  private final OnDemand<OkHttpClient> direct;
  private final OnDemand<OkHttpClient> client;
  private final OnDemand<OkHttpClient> fresh;
  private final ProxyChoice proxies;
  private final Trust trust;
  private final List<Pin> pins;
  private final ExecutorService threads;
  private final Duration callTimeout;

  private Network(NetworkSettings settings) throws ExamException {
    this.pins = settings.pins();
    this.trust = Trust.of(settings.caCertificates(), pins);
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    this.callTimeout = settings.timeouts().call();
    // A client reads hundreds of certificates; the first window does not wait for that.
    this.direct = new OnDemand<>(() -> plain(settings.timeouts()));
    this.proxies = ProxyChoice.of(settings.proxy(), address -> load(direct.get(), address));
    this.client =
        new OnDemand<>(() -> direct.get().newBuilder().proxy(null).proxySelector(proxies).build());
    // A connection kept alive may already be closed at the other end, and what must not be repeated
    // cannot be sent again on another one.
    this.fresh =
        new OnDemand<>(() ->
            client
                .get()
                .newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build());
  }

  /**
   * Prepares the network; nothing is sent yet.
   *
   * @throws ExamException {@code PROFILE_INVALID} naming the certificate file that cannot be read,
   *     or the proxy address that is none
   */
  public static Network open(NetworkSettings settings) throws ExamException {
    return new Network(settings);
  }

  /** The client itself, for streams that {@link #send} does not fit; it repeats nothing. */
  public OkHttpClient client() {
    return client.get();
  }

  /** Gets ready for the first call; takes a while. */
  public void warm() {
    fresh.get();
  }

  /** What decides on proxies, for the embedded browser. */
  public ProxySelector proxies() {
    return proxies;
  }

  /** Whose certificates are believed, for the embedded browser. */
  public SSLContext trust() {
    return trust.context();
  }

  /** The authorities that are believed beside the system's, for a browser with its own list. */
  public List<X509Certificate> authorities() {
    return trust.named();
  }

  /** The hosts of which only certain keys are believed. */
  public List<Pin> pins() {
    return pins;
  }

  /**
   * Sends and waits for the whole answer, following a few redirects within https and loopback.
   * Interrupting the thread ends the call. An answer of any status is returned, not thrown.
   *
   * @throws ExamException of the network kind with the fact {@code host}; {@code PROVIDER_ANSWER}
   *     for an answer that breaks off; {@code CANCELLED}
   */
  public Answer send(Request request, Repeat repeat) throws ExamException {
    return send(() -> request, repeat);
  }

  /**
   * The same for a request that is signed with the time.
   *
   * @param requests asked anew each time the call is sent
   */
  public Answer send(Supplier<Request> requests, Repeat repeat) throws ExamException {
    AtomicReference<Request> sent = new AtomicReference<>();
    Conversation conversation = conversation(repeat);
    Answer answer = conversation.send(() -> sent.updateAndGet(_ -> requests.get()));
    Request last = sent.get();
    for (int hop = 0; hop < Redirects.LIMIT && answer.isRedirect(); hop++) {
      if (repeat == Repeat.NEVER) {
        throw Redirects.refused(last, Detail.of("redirect-once"));
      }
      last = Redirects.next(last, answer);
      answer = conversation.follow(last);
    }
    if (answer.isRedirect()) {
      throw Redirects.refused(
          last, Detail.of("redirect-many", "count", Integer.toString(Redirects.LIMIT)));
    }
    return answer;
  }

  /** The same, but a redirect is itself the answer. */
  public Answer sendWithoutFollowing(Request request, Repeat repeat) throws ExamException {
    return conversation(repeat).send(() -> request);
  }

  /** Ends the calls under way; they fail as {@code NETWORK_DOWN}. */
  @Override
  public void close() {
    direct.ifMade().ifPresent(made -> made.dispatcher().cancelAll());
    threads.shutdown();
    client.ifMade().ifPresent(made -> made.connectionPool().evictAll());
  }

  private Conversation conversation(Repeat repeat) {
    return switch (repeat) {
      case SAFE -> new Conversation(client.get(), proxies, callTimeout, 2);
      case NEVER -> new Conversation(fresh.get(), proxies, callTimeout, 0);
    };
  }

  private OkHttpClient plain(NetworkSettings.Timeouts timeouts) {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .proxy(java.net.Proxy.NO_PROXY)
        .sslSocketFactory(trust.context().getSocketFactory(), trust.manager())
        .connectTimeout(timeouts.connect())
        .readTimeout(timeouts.read())
        .writeTimeout(timeouts.read())
        .callTimeout(timeouts.call())
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .addInterceptor(chain ->
            chain.proceed(chain.request().newBuilder().header("User-Agent", userAgent()).build()))
        .addNetworkInterceptor(chain -> hideRetryAfterZero(chain.proceed(chain.request())))
        .build();
  }

  /** OkHttp sends again by itself on a 503 with this header, also where it was told not to. */
  private static Response hideRetryAfterZero(Response response) {
    return Objects.requireNonNullElse(response.header("Retry-After"), "").matches("0+")
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }

  private static String userAgent() {
    return "Eksamik/"
        + Optional.ofNullable(Network.class.getPackage().getImplementationVersion()).orElse("dev");
  }

  private static String load(OkHttpClient direct, URI address) throws IOException {
    if ("file".equalsIgnoreCase(address.getScheme())) {
      return Files.readString(Path.of(address));
    }
    try {
      Answer answer =
          Exchange.of(
              direct,
              new Request.Builder().url(address.toString()).build(),
              Duration.ofMillis(direct.callTimeoutMillis()));
      if (!answer.isSuccess()) {
        throw new IOException("the PAC file answers HTTP " + answer.status());
      }
      return answer.text();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(ExamException.of(Fault.CANCELLED));
    }
  }
}
