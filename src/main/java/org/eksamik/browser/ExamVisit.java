package org.eksamik.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import org.eksamik.browser.BrowserWatcher.Refusal;
import org.eksamik.profile.AllowList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The network of one sign-in or one exam: its rules, its cookies, its connections. */
final class ExamVisit implements Visit, PageNetwork, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExamVisit.class);
  static final Duration CONNECT = Duration.ofSeconds(15);

  /** How often silent streams are looked for. */
  private static final Duration LOOK = Duration.ofSeconds(15);

  /** Until the first byte; long polling stays below it. */
  private static final Duration FIRST_BYTE = Duration.ofMinutes(3);

  /** From this status on the server says that it failed; RFC 9110 section 15.6. */
  private static final int SERVER_BROKEN = 500;

  /** What {@link HttpClient} writes itself. */
  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "content-length", "expect", "host", "upgrade", "cookie");

  /** Shows servers which of their requests belong together. */
  private final String session = UUID.randomUUID().toString();

  private final BrowserRules rules;
  private final AllowList allowed;
  private final PageEvents events;
  private final Optional<Attestation> attestation;
  private final CookieHandler cookies = new VisitCookies();
  private final Set<String> origins = ConcurrentHashMap.newKeySet();
  private final Set<PageBody> bodies = Collections.newSetFromMap(new ConcurrentHashMap<>());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpClient client;
  private final VisitClient streams;
  private final PopupRoom popups;
  private final AtomicReference<@Nullable PageRequest> form = new AtomicReference<>();
  private volatile String mainFrame = "";

  ExamVisit(
      BrowserRules rules,
      PageEvents events,
      PopupRoom popups,
      ProxySelector proxies,
      SSLContext trust,
      Optional<Attestation> attestation) {
    this.attestation = attestation;
    this.popups = popups;
    this.rules = rules;
    this.allowed = AllowList.of(rules.allow());
    this.events = events;
    // No Authenticator: a server that asks for a password gets none, and no dialog appears.
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .proxy(proxies)
            .sslContext(trust)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.streams = new VisitClient(proxies, trust, this::attested);
    Thread.startVirtualThread(this::endSilentOnes);
  }

  /** The main frame is about to ask for this address. */
  void mainFrameWants(String address) {
    mainFrame = address;
  }

  /** The main frame's next request for this address sends what the pop-up wanted to send. */
  void sendFormOf(PageRequest popup) {
    form.set(popup.isGet() ? null : popup);
  }

  boolean isCaught(URI address) {
    return rules.caught().test(address);
  }

  /** Origins that had a document in some frame, and may have stored something. */
  Set<String> origins() {
    return Set.copyOf(origins);
  }

  boolean allows(URI address) {
    return !rules.caught().test(address) && allowed.allows(address);
  }

  @Override
  public void admit(PageRequest request) throws ConnectException {
    if (!popups.isFrom(request)) {
      admit(request.address());
    }
  }

  private void admit(URI address) throws ConnectException {
    if (rules.caught().test(address)) {
      if (isMainFrame(address)) {
        events.caught(address);
      } else {
        events.refused(address, Refusal.NOT_ALLOWED);
      }
      throw new ConnectException("caught");
    }
    if (!allowed.allows(address)) {
      events.refused(address, Refusal.NOT_ALLOWED);
      throw new ConnectException("refused");
    }
  }

  @Override
  public PageAnswer ask(PageRequest request) throws IOException {
    if (popups.isFrom(request)) {
      if (popups.isFirst(request)) {
        events.popup(request);
      }
      throw new ConnectException("a pop-up waits");
    }
    PageAnswer answer = carryOut(withForm(request));
    if (answer.status() >= SERVER_BROKEN
        && request.isForDocument()
        && isMainFrame(request.address())) {
      // No page but a failure: whoever sat at one before keeps it, and may try again.
      answer.body().close();
      throw new ConnectException("status " + answer.status());
    }
    answer
        .header("location")
        .filter(_ -> answer.isRedirect())
        .flatMap(PageAddress::of)
        .filter(ExamVisit::isForeign)
        .ifPresent(target -> events.refused(target, Refusal.SCHEME));
    if (request.isForDocument()) {
      origins.add(PageAddress.origin(request.address()));
      if (answer.isDownload()) {
        events.refused(request.address(), Refusal.DOWNLOAD);
      }
    }
    return answer;
  }

  @Override
  public boolean admits(URI address) {
    boolean allowed = allows(address);
    if (!allowed) {
      events.refused(address, Refusal.NOT_ALLOWED);
    }
    return allowed;
  }

  @Override
  public OkHttpClient client() {
    return streams.get();
  }

  @Override
  public CookieHandler cookies() {
    return cookies;
  }

  /** Breaks off what is under way; returns at once. */
  @Override
  public void close() {
    closed.countDown();
    client.shutdownNow();
    streams.close();
  }

  private void endSilentOnes() {
    try {
      while (!closed.await(LOOK.toSeconds(), TimeUnit.SECONDS)) {
        bodies.stream().filter(PageBody::isSilent).forEach(PageBody::end);
        bodies.removeIf(PageBody::isSilent);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A pop-up's form is sent by the view, which can be told an address only. */
  private PageRequest withForm(PageRequest request) {
    PageRequest waiting = form.get();
    if (waiting == null
        || !waiting.address().equals(request.address())
        || !request.isGet()
        || !request.isForDocument()) {
      return request;
    }
    return form.compareAndSet(waiting, null) ? request.sending(waiting) : request;
  }

  private static boolean isForeign(URI target) {
    return target.getScheme() != null && !target.getScheme().matches("(?i)https?");
  }

  private PageAnswer carryOut(PageRequest request) throws IOException {
    try {
      HttpResponse<InputStream> response =
          client.send(written(request), BodyHandlers.ofInputStream());
      PageBody body = new PageBody(response.body());
      bodies.add(body);
      return new PageAnswer(response.statusCode(), response.headers().map(), body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SocketException("broken off");
    } catch (IOException e) {
      LOG.debug("{} failed: {}", PageAddress.origin(request.address()), e.toString());
      throw asWebKitKnowsIt(e);
    }
  }

  private HttpRequest written(PageRequest request) throws IOException {
    Optional<URI> address = PageAddress.forNetwork(request.address());
    try {
      HttpRequest.Builder written =
          HttpRequest.newBuilder(address.orElseThrow(() -> new ConnectException("no address")))
              .timeout(FIRST_BYTE)
              .method(request.method(), request.body());
      request.headers().entrySet().stream()
          .filter(header -> !isOwn(header.getKey()))
          .forEach(
              header -> header.getValue().forEach(value -> written.header(header.getKey(), value)));
      attested(address.get()).ifPresent(token -> written.header(Attestation.HEADER, token));
      return written.build();
    } catch (IllegalArgumentException e) {
      throw new ConnectException("a request that HTTP does not know");
    }
  }

  private Optional<String> attested(URI address) {
    return attestation.flatMap(known -> known.of(address, session));
  }

  /** Pages do not write these; a token of ours above all not. */
  private static boolean isOwn(String header) {
    return OWN_HEADERS.contains(header.toLowerCase(Locale.ROOT))
        || header.equalsIgnoreCase(Attestation.HEADER);
  }

  /**
   * WebKit for Java tells faults apart by the old exceptions, and repeats a request after the one
   * for a lost connection by its message; ours has another, as a form must not be sent twice.
   */
  private static IOException asWebKitKnowsIt(IOException e) {
    return switch (e) {
      case HttpTimeoutException _ -> new SocketTimeoutException("no answer");
      case ConnectException _
          when e.getCause() instanceof ConnectException inner
              && inner.getCause() instanceof UnresolvedAddressException ->
          new UnknownHostException("unknown host");
      case ConnectException known -> known;
      case SSLException known -> known;
      default -> new SocketException("connection lost");
    };
  }

  boolean isMainFrame(URI address) {
    return PageAddress.withoutFragment(mainFrame)
        .equals(PageAddress.withoutFragment(address.toString()));
  }
}
