package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways in which a page might reach a server that is not allowed: none arrives. One browser tries
 * them all; the forbidden server is another port of the same machine, by two of its names.
 */
@Tag("slow")
@ParameterizedClass
@EnumSource(ShownBy.class)
class EscapeTricksTest {
  private static final Map<String, String> TRICKS = new LinkedHashMap<>();

  /** In WebView these come with the media bridge, whose own tests try them. */
  private static final Set<String> BY_BRIDGE = Set.of("a beacon", "a web socket by another name");

  private static final List<String> DATAGRAMS = new CopyOnWriteArrayList<>();
  private static PageServer exam;
  private static PageServer outside;
  private static DatagramSocket listening;
  private static Visitor visitor;

  @Parameter private ShownBy engine = ShownBy.WEBVIEW;

  @BeforeParameterizedClassInvocation
  static void open(ShownBy engine) throws IOException {
    exam = new PageServer("localhost");
    outside = new PageServer("127.0.0.1");
    listening = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
    Thread.startVirtualThread(EscapeTricksTest::listen);
    visitor = engine.to(exam);
    pages();
  }

  private static void listen() {
    byte[] room = new byte[2048];
    try {
      while (!listening.isClosed()) {
        DatagramPacket packet = new DatagramPacket(room, room.length);
        listening.receive(packet);
        DATAGRAMS.add(packet.getSocketAddress().toString());
      }
    } catch (IOException closed) {
      DATAGRAMS.removeIf(String::isEmpty);
    }
  }

  @AfterParameterizedClassInvocation
  static void close() {
    if (visitor != null) {
      visitor.close();
    }
    exam.close();
    outside.close();
    listening.close();
  }

  @BeforeEach
  void begin() {
    visitor.see(exam.at("/start"));
  }

  static Stream<String> tricks() {
    return names().stream();
  }

  @ParameterizedTest
  @MethodSource("tricks")
  void letsNothingOut(String trick) {
    int before = outside.requests().size();
    String script =
        trick(trick)
            .replace("OUT", outside.origin())
            .replace("EXAM", exam.origin())
            .replace("PORT", outside.origin().substring(outside.origin().lastIndexOf(':') + 1))
            .replace("UDP", Integer.toString(listening.getLocalPort()));
    visitor.script(
        // A promise that never settles counts as tried, too.
        "window.tried = 0; Promise.race([new Promise(over => setTimeout(over, 3000)), (async () =>"
            + " {"
            + script
            + "\n})()]).catch(() => {})"
            + ".finally(() => setTimeout(() => { tried = 1 }, 60)); 0");
    Fx.await(trick + " was tried", () -> isOver());
    assertThat(outside.requests().stream().skip(before).toList()).isEmpty();
    assertThat(DATAGRAMS).isEmpty();
  }

  /** Also where the trick took the page elsewhere. */
  private static boolean isOver() {
    String tried = visitor.script("String(window.tried)");
    return tried.equals("1") || tried.equals("undefined");
  }

  /** The tricks are no tricks where they are allowed: else they would prove nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {"fetch", "an image", "a beacon", "a web socket by another name", "a worker"})
  void letsTheSameThroughToAnAllowedServer(String trick) {
    assumeFalse(engine == ShownBy.WEBVIEW && BY_BRIDGE.contains(trick), "not without the bridge");
    int before = exam.requests().size();
    String port = exam.origin().substring(exam.origin().lastIndexOf(':') + 1);
    visitor.script(
        "(async () => {"
            + trick(trick).replace("OUT", exam.origin()).replace("PORT", port)
            + "})(); 0");
    Fx.await(trick + " arrives", () -> exam.requests().size() > before);
  }

  @Test
  void triesManyWays() {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(60);
  }

  private static void pages() {
    exam.page("/start", "<title>start</title><body>");
    exam.redirect("/redirect301", 301, outside.origin() + "/r301");
    exam.redirect("/redirect302", 302, outside.origin() + "/r302");
    exam.redirect("/redirect307", 307, outside.origin() + "/r307");
    exam.redirect("/redirect308", 308, outside.origin() + "/r308");
    exam.on(
        "/refresh",
        exchange -> {
          exchange.getResponseHeaders().set("Refresh", "0;url=" + outside.origin() + "/refresh");
          PageServer.send(exchange, 200, "text/html", "x");
        });
    exam.on(
        "/hints",
        exchange -> {
          exchange
              .getResponseHeaders()
              .set("Link", "<" + outside.origin() + "/hint.js>; rel=preload; as=script");
          PageServer.send(exchange, 200, "text/html", "x");
        });
    exam.page("/meta", "<meta http-equiv=refresh content='0;url=" + outside.origin() + "/meta'>");
    exam.page(
        "/worker.js",
        "text/javascript",
        "const o='"
            + outside.origin()
            + "';fetch(o+'/w');try{importScripts(o+'/wi.js')}catch(e){};try{new"
            + " WebSocket(o.replace('http','ws')+'/ws')}catch(e){};const x=new"
            + " XMLHttpRequest();x.open('GET',o+'/wx',false);try{x.send()}catch(e){};postMessage(1)");
    exam.page("/module.js", "text/javascript", "import '" + outside.origin() + "/m.js'");
    exam.page(
        "/sw.js",
        "text/javascript",
        "const o='"
            + outside.origin()
            + "';oninstall=e=>{skipWaiting();e.waitUntil(fetch(o+'/sw').catch(()=>0))};"
            + "onactivate=e=>e.waitUntil(clients.claim());"
            + "onfetch=e=>{if(e.request.url.includes('/swfetch'))e.respondWith(fetch(o+'/swf'))}");
    exam.page(
        "/shared.js", "text/javascript", "fetch('" + outside.origin() + "/shared').catch(()=>0)");
    exam.page(
        "/frame",
        "<script>fetch('"
            + outside.origin()
            + "/fr').catch(()=>0);"
            + "location='"
            + outside.origin()
            + "/frl'</script>");
    exam.on(
        "/csp",
        exchange -> {
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Security-Policy",
                  "img-src 'none'; report-uri " + outside.origin() + "/csp");
          PageServer.send(exchange, 200, "text/html", "<img src=/x.png>");
        });
    exam.on(
        "/report-to",
        exchange -> {
          exchange
              .getResponseHeaders()
              .set("Reporting-Endpoints", "d=\"" + outside.origin() + "/rt\"");
          exchange
              .getResponseHeaders()
              .set("Content-Security-Policy", "img-src 'none'; report-to d");
          PageServer.send(exchange, 200, "text/html", "<img src=/x.png>");
        });
  }

  private static String trick(String name) {
    return Objects.requireNonNull(TRICKS.get(name));
  }

  private static void add(String name, String script) {
    TRICKS.put(name, script);
  }

  private static void element(String name, String html) {
    add(
        name,
        "const d = document.createElement('div'); d.innerHTML = `"
            + html
            + "`; document.body.append(d); await new Promise(r => setTimeout(r, 80))");
  }

  private static List<String> names() {
    if (TRICKS.isEmpty()) {
      fill();
    }
    return new ArrayList<>(TRICKS.keySet());
  }

  private static void fill() {
    add("location", "location = 'OUT/a'");
    add("location replaced", "location.replace('OUT/a')");
    add("location by another name", "location = 'http://localhost:PORT/a'");
    add("location by an IPv6 name", "location = 'http://[::1]:PORT/a'");
    add("location by a number", "location = 'http://2130706433:PORT/a'");
    add("location by an octal number", "location = 'http://0177.0.0.1:PORT/a'");
    add("location by a short number", "location = 'http://127.1:PORT/a'");
    add("location by a name of names", "location = 'http://localhost.:PORT/a'");
    add("location by a name before an @", "location = 'http://localhost@127.0.0.1:PORT/a'");
    add("location with backslashes", "location = 'http:\\\\\\\\127.0.0.1:PORT/a'");
    add("location with a tab", "location = 'ht\\ttp://127.0.0.1:PORT/a'");
    add("a view of the source", "location = 'view-source:OUT/a'");
    add("a file", "location = 'file:///etc/passwd'");
    add("the browser's own page", "location = 'chrome://version'");
    add("a page of data", "location = 'data:text/html,<img src=OUT/a>'");
    add(
        "a page from a blob",
        "location = URL.createObjectURL(new Blob(['<img src=OUT/a>'], {type: 'text/html'}))");
    add("a script's address", "location = 'javascript:fetch(\"OUT/a\")'");
    add("a redirect 301", "location = '/redirect301'");
    add("a redirect 302", "location = '/redirect302'");
    add("a redirect 307 of a form", "await fetch('/redirect307', {method: 'POST', body: 'x'})");
    add(
        "a redirect 308 in a frame",
        "const f = document.createElement('iframe');f.src = '/redirect308';"
            + " document.body.append(f); await new Promise(r => setTimeout(r, 80))");
    add("a Refresh header", "location = '/refresh'");
    add("a refreshing meta", "location = '/meta'");
    add("a Link header", "location = '/hints'");
    add("fetch", "await fetch('OUT/a')");
    add("fetch without cors", "await fetch('OUT/a', {mode: 'no-cors'})");
    add("fetch kept alive", "await fetch('OUT/a', {keepalive: true, mode: 'no-cors'})");
    add("fetch by POST", "await fetch('OUT/a', {method: 'POST', body: 'x', mode: 'no-cors'})");
    add("fetch by a preflight", "await fetch('OUT/a', {headers: {'X-A': '1'}})");
    add(
        "a request",
        "const x = new XMLHttpRequest(); x.open('GET', 'OUT/a'); x.send();"
            + "await new Promise(r => { x.onloadend = r })");
    add(
        "a request that waits",
        "const x = new XMLHttpRequest(); x.open('GET', 'OUT/a', false); x.send()");
    add(
        "a beacon",
        "navigator.sendBeacon('OUT/a', 'x'); await new Promise(r => setTimeout(r, 80))");
    add(
        "server-sent events",
        "new EventSource('OUT/a'); await new Promise(r => setTimeout(r, 80))");
    add(
        "a web socket",
        "const s = new WebSocket('ws://127.0.0.1:PORT/a');"
            + "await new Promise(r => { s.onclose = r; s.onerror = r })");
    add(
        "a web socket by another name",
        "const s = new WebSocket('ws://localhost:PORT/a');"
            + "await new Promise(r => { s.onclose = r; s.onerror = r })");
    add(
        "an encrypted web socket",
        "const s = new WebSocket('wss://127.0.0.1:PORT/a');"
            + "await new Promise(r => { s.onclose = r; s.onerror = r })");
    add("a web socket stream", "await new WebSocketStream('ws://127.0.0.1:PORT/a').opened");
    add("web transport", "await new WebTransport('https://127.0.0.1:PORT/a').ready");
    add("a window", "window.open('OUT/a'); await new Promise(r => setTimeout(r, 80))");
    add(
        "a window without opener",
        "window.open('OUT/a', '_blank', 'noopener');"
            + "await new Promise(r => setTimeout(r, 80))");
    add(
        "a window that goes on",
        "const w = window.open(''); if (w) w.location = 'OUT/a';"
            + "await new Promise(r => setTimeout(r, 120))");
    add(
        "a window that is written",
        "const w = window.open(''); if (w) w.document.write('<img src=OUT/a>');"
            + "await new Promise(r => setTimeout(r, 120))");
    add(
        "a form",
        "const f = document.createElement('form'); f.action = 'OUT/a'; f.method = 'POST';"
            + "document.body.append(f); f.submit()");
    add(
        "a form into a window",
        "const f = document.createElement('form'); f.action = 'OUT/a';f.target = '_blank';"
            + " document.body.append(f); f.submit(); await new Promise(r => setTimeout(r, 80))");
    add(
        "a link",
        "const a = document.createElement('a'); a.href = 'OUT/a'; document.body.append(a);"
            + " a.click()");
    add(
        "a link that is told of",
        "const a = document.createElement('a'); a.href = '/start'; a.ping = 'OUT/a';"
            + "document.body.append(a); a.click()");
    add(
        "a download",
        "const a = document.createElement('a'); a.href = 'OUT/a'; a.download = 'a';"
            + "document.body.append(a); a.click(); await new Promise(r => setTimeout(r, 80))");
    element("an image", "<img src=OUT/a.png>");
    element("an image of many", "<img srcset='OUT/a.png 1x'>");
    element("a frame", "<iframe src=OUT/a></iframe>");
    element("a frame of text", "<iframe srcdoc='<img src=OUT/a.png>'></iframe>");
    element("a sandboxed frame", "<iframe sandbox=allow-scripts src='EXAM/frame'></iframe>");
    element("a frame that goes on", "<iframe src=EXAM/frame></iframe>");
    element("an object", "<object data=OUT/a></object>");
    element("an embedded thing", "<embed src=OUT/a>");
    element("a video", "<video src=OUT/a.mp4 poster=OUT/p.png preload=auto></video>");
    element("a sound", "<audio src=OUT/a.mp3 preload=auto></audio>");
    element("a track", "<video><track default src=OUT/a.vtt></video>");
    element("a style sheet", "<link rel=stylesheet href=OUT/a.css>");
    element("an imported style", "<style>@import 'OUT/a.css'</style>");
    element(
        "a font",
        "<style>@font-face{font-family:z;src:url(OUT/a.woff)}p{font-family:z}</style><p>z");
    element("a background", "<div style='background:url(OUT/a.png)'>x</div>");
    element("a drawing", "<svg><image href='OUT/a.svg'/><use href='OUT/b.svg#x'/></svg>");
    element("prefetch", "<link rel=prefetch href=OUT/a>");
    element("preload", "<link rel=preload as=image href=OUT/a.png>");
    element("preconnect", "<link rel=preconnect href=OUT>");
    element("a name looked up ahead", "<link rel=dns-prefetch href=//outside.example>");
    element("an icon", "<link rel=icon href=OUT/a.ico>");
    element("a manifest", "<link rel=manifest href=OUT/a.json>");
    add(
        "a page made ready",
        "const s = document.createElement('script'); s.type = 'speculationrules';"
            + "s.textContent = JSON.stringify({prerender: [{source: 'list', urls: ['OUT/a']}],"
            + "prefetch: [{source: 'list', urls: ['OUT/b']}]}); document.head.append(s);"
            + "await new Promise(r => setTimeout(r, 120))");
    add(
        "a script",
        "const s = document.createElement('script'); s.src = 'OUT/a.js'; document.head.append(s);"
            + "await new Promise(r => { s.onerror = r; s.onload = r })");
    add("a module", "await import('OUT/a.js')");
    add("a module's module", "await import('/module.js')");
    add(
        "a worker",
        "const w = new Worker('/worker.js'); await new Promise(r => { w.onmessage = r; w.onerror ="
            + " r })");
    add(
        "a worker from a blob",
        "const w = new Worker(URL.createObjectURL(new Blob("
            + "['fetch(\"OUT/a\").catch(()=>0).then(()=>postMessage(1))'])));"
            + "await new Promise(r => { w.onmessage = r; w.onerror = r })");
    add(
        "a shared worker",
        "new SharedWorker('/shared.js'); await new Promise(r => setTimeout(r, 150))");
    add(
        "a service worker",
        "await navigator.serviceWorker.register('/sw.js'); await"
            + " navigator.serviceWorker.ready;await fetch('/swfetch').catch(() => 0); (await"
            + " navigator.serviceWorker.getRegistration()).unregister()");
    add("a worklet", "await CSS.paintWorklet?.addModule('OUT/a.js')");
    add("a sound worklet", "await new AudioContext().audioWorklet.addModule('OUT/a.js')");
    add(
        "a peer connection",
        "const p = new RTCPeerConnection({iceServers: [{urls:"
            + " 'stun:127.0.0.1:UDP'}]});p.createDataChannel('x'); await p.setLocalDescription();"
            + " await new Promise(r => setTimeout(r, 300)); p.close()");
    add(
        "a peer connection by TCP",
        "const p = new RTCPeerConnection({iceServers: [{urls:"
            + " 'turn:127.0.0.1:PORT?transport=tcp',username: 'a', credential: 'b'}]});"
            + " p.createDataChannel('x'); await p.setLocalDescription();await new Promise(r =>"
            + " setTimeout(r, 150)); p.close()");
    add("a broken rule", "location = '/csp'");
    add("a broken rule by endpoints", "location = '/report-to'");
    add(
        "a payment",
        "await new PaymentRequest([{supportedMethods: 'OUT/pay'}],"
            + "{total: {label: 'x', amount: {currency: 'EUR', value: '1'}}}).canMakePayment()");
    add(
        "a shared login",
        "await navigator.credentials.get({identity: {providers: [{configURL: 'OUT/c.json',"
            + " clientId: '1'}]}})");
  }
}
