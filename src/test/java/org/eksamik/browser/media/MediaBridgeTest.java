package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.eksamik.capture.Device;
import org.junit.jupiter.api.Test;

class MediaBridgeTest {
  private static final MediaPermissions EVERYONE = (kind, origin) -> true;

  /** Asks for the camera and keeps what comes of it. */
  private static final String ASK =
      """
      result = '';
      navigator.mediaDevices.getUserMedia({video: {width: 320, height: 240}})
        .then(s => { stream = s; result = 'stream' }, e => { result = e.name });
      """;

  private static final String PREVIEW =
      """
      <style>body { margin: 0 }</style>
      <video id=v autoplay playsinline muted width=320 height=240></video>
      <script>
        log = [];
        for (const t of ['loadstart', 'loadedmetadata', 'canplay', 'playing'])
          v.addEventListener(t, () => log.push(t));
        navigator.mediaDevices.getUserMedia({video: {width: 320, height: 240, frameRate: 20}})
          .then(s => { v.srcObject = stream = s }, e => { log.push(e.name) });
        pixel = (x, y) => {
          const canvas = document.createElement('canvas');
          canvas.width = 320; canvas.height = 240;
          const c = canvas.getContext('2d');
          c.drawImage(v, 0, 0);
          return c.getImageData(x, y, 1, 1).data.join();
        };
      </script>\
      """;

  /** Tells the page around it what came of asking. */
  private static final String INNER =
      "<script>"
          + "try {"
          + ASK.replace("result = '';", "")
          + "} catch (e) { result = 'absent' }"
          + "setInterval(() => { if (window.result) parent.postMessage(result, '*') }, 20)"
          + "</script>";

  @Test
  void showsTheCameraInAVideoElement() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page = bridged.page();
      page.with(
              "/",
              PREVIEW.replace("<script>", "<script nonce=n>"),
              "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-n'")
          .go("/");

      assertThat(page.await("log.includes('playing') && log.join()"))
          .isEqualTo("loadstart,loadedmetadata,canplay,playing");
      assertThat(page.eval("[v.videoWidth, v.videoHeight, v.srcObject === stream].join()"))
          .isEqualTo("320,240,true");
      // the second bar is yellow, the sixth red
      assertThat(page.await("pixel(60, 60) == '255,255,0,255' && pixel(220, 60)"))
          .isEqualTo("255,0,0,255");
      assertThat(page.await("v.currentTime > 0.2 && 'runs'")).isEqualTo("runs");

      page.eval("stream.getTracks()[0].enabled = false");
      assertThat(page.await("pixel(60, 60) == '0,0,0,255' && 'black'")).isEqualTo("black");
      page.eval("stream.getTracks()[0].stop()");
      assertThat(bridged.heard)
          .containsExactly("started CAMERA " + page.origin(), "stopped CAMERA " + page.origin());
    }
  }

  @Test
  void tellsOfPicturesThatWereAskedForBeforeTheFirst() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page = bridged.page();
      page.with(
              "/",
              """
              <video id=v muted autoplay></video><script>
                pictures = 0;
                navigator.mediaDevices.getUserMedia({video: true}).then(stream => {
                  const next = () => { pictures++; v.requestVideoFrameCallback(next); };
                  v.srcObject = stream;
                  v.requestVideoFrameCallback(next);
                });
              </script>\
              """)
          .go("/");
      page.await("pictures > 3");
    }
  }

  @Test
  void hasTheStandardsClassesAndErrors() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page = bridged.page();
      page.with(
              "/",
              """
              <script>
                done = []; failed = [];
                const media = navigator.mediaDevices;
                const fails = c => media.getUserMedia(c).catch(e =>
                  failed.push([e.name, e.constraint, e instanceof OverconstrainedError].join(' ')));
                (async () => {
                  await fails({});
                  await fails({video: {width: {exact: 100000}}});
                  await fails({video: {deviceId: {exact: 'none'}}});
                  done.push((await media.enumerateDevices()).map(d => d.kind + d.label).join());
                  const s = await media.getUserMedia({audio: true, video: true});
                  done.push(s instanceof MediaStream, String(s.getTracks()[0]),
                    s.getTracks().map(t => t.kind + t.readyState).join(),
                    JSON.stringify(s.getVideoTracks()[0].getSettings().width));
                  done.push((await media.enumerateDevices()).map(d => d.label).join());
                  const screen = await media.getDisplayMedia();
                  done.push(screen.getTracks().map(t => t.label + t.getSettings().width).join());
                  try { new MediaStreamTrack() } catch (e) { done.push(e.name) }
                  done.push(Object.keys(window).filter(k => /bridge|token|primordial/.test(k)).length);
                  ended = true;
                })();
              </script>\
              """)
          .go("/");
      page.await("window.ended");
      assertThat(page.eval("failed.join('; ')"))
          .isEqualTo(
              "TypeError  false; OverconstrainedError width true; OverconstrainedError deviceId"
                  + " true");
      assertThat(page.eval("done.join('; ')"))
          .isEqualTo(
              "audioinput,videoinput; true; [object MediaStreamTrack]; audiolive,videolive; 640;"
                  + " Eksamik test microphone,Eksamik test camera; Eksamik test screen1280;"
                  + " TypeError; 0");
    }
  }

  @Test
  void asksTheListForTheFramesRealOrigin() {
    MediaPermissions onlyLocalhost = (kind, origin) -> origin.contains("localhost");
    try (BridgedPage bridged = BridgedPage.open(onlyLocalhost)) {
      var page = bridged.page().with("/", "<script>" + ASK + "</script>");
      page.go("/");
      assertThat(page.await("result")).isEqualTo("NotAllowedError");
      assertThat(bridged.heard).containsExactly("refused CAMERA " + page.origin());
      page.go(page.other(), "/");
      assertThat(page.await("location.host.startsWith('localhost') && result")).isEqualTo("stream");
    }
  }

  @Test
  void letsIframesUseWhatTheyWereHanded() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page = bridged.page();
      page.with(
              "/",
              "<script>got = {}; onmessage = e => { for (const f of"
                  + " document.querySelectorAll('iframe')) if (f.contentWindow === e.source)"
                  + " got[f.id] = e.data }</script>"
                  + "<iframe id=same src='/in'></iframe>"
                  + "<iframe id=bare src='OTHER/in'></iframe>"
                  + "<iframe id=allowed allow='camera; fullscreen' src='OTHER/in'></iframe>"
                  + "<iframe id=denied allow=\"camera 'none'\" src='/in'></iframe>"
                  + "<iframe id=opaque allow='camera *' sandbox='allow-scripts' src='/in'></iframe>"
                  + "<iframe id=modal allow='camera *' sandbox='allow-scripts allow-modals'"
                  + " src='/in'></iframe>")
          .with("/in", INNER)
          .go("/");
      assertThat(
              page.await(
                  "Object.keys(got).length == 6 && JSON.stringify(got, ['same', 'bare',"
                      + " 'allowed', 'denied', 'opaque', 'modal'])"))
          .isEqualTo(
              "{\"same\":\"stream\",\"bare\":\"NotAllowedError\",\"allowed\":\"stream\","
                  + "\"denied\":\"NotAllowedError\",\"opaque\":\"NotAllowedError\","
                  + "\"modal\":\"NotAllowedError\"}");
    }
  }

  @Test
  void givesAHostilePageNothing() {
    MediaPermissions onlyLocalhost = (kind, origin) -> origin.contains("localhost");
    try (BridgedPage bridged = BridgedPage.open(onlyLocalhost)) {
      var page = bridged.page();
      page.with(
              "/",
              """
              <iframe id=inner allow=camera src='OTHER/in'></iframe>
              <script>
                seen = []; stolen = [];
                onmessage = e => seen.push(e.data);
                const steal = x => { stolen.push(String(x)); return x };
                const parse = JSON.parse, text = JSON.stringify;
                JSON.stringify = x => steal(text(x)); JSON.parse = x => parse(steal(x));
                const real = window.prompt;
                window.prompt = (...a) => { steal(a); return real(...a) };
                Function.prototype.apply = Function.prototype.call = function () { steal(this) };
                Reflect.apply = (f, t, a) => steal(a);
                Promise.prototype.then = new Proxy(Promise.prototype.then,
                  {apply(t, s, a) { steal(s); return Reflect.construct(Promise, [() => {}]) }});
                Object.defineProperty(self, 'origin', {value: 'OTHER'});
                const forge = m => real('\\u0001eksamik:' + m);
                answers = [forge(''), forge('0'.repeat(32) + text({op: 'open', n: 1})),
                  forge('x'.repeat(100000)), real('mine')];
                asked = '';
                navigator.mediaDevices.getUserMedia({video: true});
                for (let i = 0; i < 200; i++) navigator.mediaDevices.enumerateDevices();
              </script>\
              """)
          .with("/in", INNER)
          .go("/");
      page.await("seen.length > 0");
      assertThat(page.eval("seen[0]")).isEqualTo("stream");
      assertThat(page.eval("answers.map(a => '[' + a + ']').join('')")).isEqualTo("[][][][typed]");
      assertThat(page.eval("stolen.filter(s => /eksamik:/.test(s)).length")).isEqualTo("0");
      assertThat(bridged.forged).hasValue(3);
      assertThat(bridged.ownPrompts).containsExactly("mine");
      assertThat(bridged.heard)
          .contains("refused CAMERA " + page.origin(), "started CAMERA " + page.other())
          .doesNotContain("started CAMERA " + page.origin());
    }
  }

  @Test
  void takesTheDevicesBackWhenThePageIsLeft() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page = bridged.page().with("/", PREVIEW).with("/next", "<p>next</p>");
      page.go("/");
      page.await("log.includes('playing')");
      page.go("/next");
      page.await("location.pathname == '/next'");
      assertThat(bridged.heard)
          .containsExactly(
              "started " + Device.Kind.CAMERA + " " + page.origin(),
              "stopped " + Device.Kind.CAMERA + " " + page.origin());
    }
  }
}
