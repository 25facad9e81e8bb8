package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import okhttp3.Request;
import okhttp3.Response;
import org.eksamik.profile.AllowList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What servers learn of who asks: real pages, and a server that verifies. */
class AttestationTest {
  private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
  private static final String NONE = "none";

  private final PageServer exam = new PageServer("localhost");
  private final PageServer other = new PageServer("127.0.0.1");
  private final KeyPair workstation = made();
  private final Map<String, String> shown = new ConcurrentHashMap<>();

  @BeforeEach
  void pages() {
    for (PageServer server : List.of(exam, other)) {
      for (String path : List.of("/", "/asked", "/posted", "/framed", "/after?by=1")) {
        URI address = server.at(path);
        server.on(
            address.getPath(),
            exchange -> {
              exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "*");
              String header = exchange.getRequestHeaders().getFirst(Attestation.HEADER);
              if (!exchange.getRequestMethod().equals("OPTIONS")) {
                shown.put(address.toString(), header == null ? NONE : header);
              }
              PageServer.send(exchange, 200, "text/html", "<p>exam</p>");
            });
      }
    }
    exam.redirect("/before", 302, "/after?by=1");
  }

  @AfterEach
  void stop() {
    exam.close();
    other.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyRequestOfAPageIsBelievedByTheExamsServer(Engine engine) {
    try (Visitor visitor = engine.visit(attestation(workstation, NOW), exam)) {
      visitor.see(exam.at("/"));
      visitor.script(
          "fetch('/asked#part'); fetch('/posted', {method: 'POST', body: 'x'}); fetch('/before');"
              + "document.body.appendChild(document.createElement('iframe')).src = '/framed'");
      Fx.await("five requests: " + shown.keySet(), () -> shown.size() == 5);
    }

    AttestationVerifier verifier = verifier(NOW);
    assertThat(shown)
        .allSatisfy((url, token) -> assertThat(verifier.accepts(token, url)).as(url).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void noOtherServerIsShownAToken(Engine engine) {
    try (Visitor visitor = engine.visit(attestation(workstation, NOW), exam, other)) {
      visitor.see(exam.at("/"));
      visitor.script(
          "fetch('"
              + other.at("/asked")
              + "'); fetch('"
              + other.at("/posted")
              + "', {method: 'POST'})");
      Fx.await("both requests: " + shown.keySet(), () -> shown.size() == 3);
    }

    assertThat(shown)
        .containsEntry(other.at("/asked").toString(), NONE)
        .containsEntry(other.at("/posted").toString(), NONE);
  }

  @ParameterizedTest
  @EnumSource
  void aPageCannotWriteTheTokenItself(Engine engine) {
    try (Visitor visitor = engine.visit(attestation(workstation, NOW), exam, other)) {
      visitor.see(exam.at("/"));
      visitor.script(
          "for (const to of ['/asked', '"
              + other.at("/asked")
              + "']) {"
              + "fetch(to, {headers: {'eksamik-ATTESTATION': 'forged'}}) }");
      Fx.await("both requests: " + shown.keySet(), () -> shown.size() == 3);
    }

    assertThat(shown.get(other.at("/asked").toString())).isEqualTo(NONE);
    assertThat(
            verifier(NOW)
                .accepts(shown.get(exam.at("/asked").toString()), exam.at("/asked").toString()))
        .isTrue();
  }

  @Test
  void socketsShowItInTheirHandshake() throws Exception {
    SSLContext trust = SSLContext.getDefault();
    BrowserNetwork network =
        BrowserNetwork.install(ProxySelector.of(null), () -> trust)
            .attesting(attestation(workstation, NOW));
    try (ExamVisit visit = visit(network, exam, other)) {
      for (PageServer server : List.of(exam, other)) {
        Request handshake =
            new Request.Builder()
                .url(server.at("/asked").toString())
                .header("Upgrade", "websocket")
                .header(Attestation.HEADER, "forged")
                .build();
        try (Response answer = visit.client().newCall(handshake).execute()) {
          assertThat(answer.code()).isEqualTo(200);
        }
      }
    }

    assertThat(shown.get(other.at("/asked").toString())).isEqualTo(NONE);
    assertThat(
            verifier(NOW)
                .accepts(shown.get(exam.at("/asked").toString()), exam.at("/asked").toString()))
        .isTrue();
  }

  @Test
  void theServerRefusesWhatIsMissingForgedExpiredForAnotherAddressOrShownTwice() {
    String url = "https://exam.example/exam/1?try=2";
    String good = token(attestation(workstation, NOW, "https://exam.example"), url);
    String forged = token(attestation(made(), NOW, "https://exam.example"), url);
    String[] parts = good.split("\\.", -1);
    String unsigned =
        Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + parts[1]
            + ".";

    assertThat(verifier(NOW).accepts(null, url)).isFalse();
    assertThat(verifier(NOW).accepts("", url)).isFalse();
    assertThat(verifier(NOW).accepts(forged, url)).isFalse();
    assertThat(verifier(NOW).accepts(unsigned, url)).isFalse();
    assertThat(verifier(NOW).accepts(parts[0] + "." + parts[1] + ".AAAA", url)).isFalse();
    assertThat(verifier(NOW.plus(Duration.ofSeconds(61))).accepts(good, url)).isFalse();
    assertThat(verifier(NOW).accepts(good, "https://exam.example/exam/1?try=3")).isFalse();
    AttestationVerifier server = verifier(NOW);
    assertThat(server.accepts(good, url)).isTrue();
    assertThat(server.accepts(good, url)).isFalse();
  }

  private static String token(Attestation attestation, String url) {
    return attestation.of(URI.create(url), "session").orElseThrow();
  }

  private Attestation attestation(KeyPair keys, Instant now) {
    return attestation(keys, now, exam.origin());
  }

  private static Attestation attestation(KeyPair keys, Instant now, String server) {
    return new Attestation(
        AllowList.of(List.of(server)),
        new Attestation.Claims("A1:B2", "0f".repeat(32), "1.2.3"),
        statement -> signed(keys.getPrivate(), statement),
        InstantSource.fixed(now));
  }

  private AttestationVerifier verifier(Instant now) {
    return new AttestationVerifier(
        Map.of("A1:B2", workstation.getPublic()), "0f".repeat(32), InstantSource.fixed(now));
  }

  private static ExamVisit visit(BrowserNetwork network, PageServer... allowed) {
    Fx.start();
    List<String> patterns = Stream.of(allowed).map(PageServer::origin).toList();
    return network.visit(new BrowserRules(patterns, _ -> false), new Deaf(), new PopupRoom());
  }

  private static byte[] signed(PrivateKey key, byte[] statement) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(statement);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair made() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** What shows the page; without a Chromium its tests are skipped. */
  enum Engine {
    WEBVIEW,
    CHROMIUM;

    Visitor visit(Attestation attestation, PageServer... allowed) {
      return this == WEBVIEW
          ? Visitor.attesting(attestation, allowed)
          : ChromiumVisits.attesting(attestation, allowed);
    }
  }

  private static final class Deaf implements PageEvents {
    @Override
    public void refused(URI address, BrowserWatcher.Refusal why) {}

    @Override
    public void popup(PageRequest request) {}

    @Override
    public void caught(URI address) {}
  }
}
