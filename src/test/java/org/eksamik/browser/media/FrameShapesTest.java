package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eksamik.browser.door.TestPage;
import org.junit.jupiter.api.Test;

/** Who gets a camera in every shape that a frame can have. */
class FrameShapesTest {
  private static final MediaPermissions EVERYONE = (kind, origin) -> true;
  private static final MediaPermissions ONLY_LOCALHOST =
      (kind, origin) -> origin.contains("localhost");

  /** Makes frames that have no address of their own, and asks for a camera in each. */
  private static final String CHILDREN =
      """
      <script>
        told = {};
        const ask = async (name, inner) => {
          try {
            const stream = await inner.navigator.mediaDevices.getUserMedia({video: true});
            told[name] = 'stream';
            stream.getTracks()[0].stop();
          } catch (e) { told[name] = e.name }
        };
        const add = (name, make) => {
          const iframe = document.createElement('iframe');
          iframe.allow = 'camera *';
          make(iframe);
          document.documentElement.append(iframe);
          return iframe;
        };
        const later = (name, make) => {
          const iframe = add(name, make);
          iframe.onload = () => { iframe.onload = null; ask(name, iframe.contentWindow) };
        };
        const lies = {value: 'OTHER', configurable: true};
        const lie = inner => {
          try { Object.defineProperty(inner, 'origin', lies) } catch (e) { }
          try { Object.defineProperty(inner.Window.prototype, 'origin', lies) } catch (e) { }
          try { inner.isSecureContext = true } catch (e) { }
        };
        // at once, before the frame has loaded anything
        const blank = add('blank', () => {});
        lie(blank.contentWindow);
        ask('blank', blank.contentWindow);
        later('srcdoc', f => { f.srcdoc = '<p>srcdoc' });
        later('script', f => { f.src = "javascript:'<p>script'" });
        later('written', () => {});
        const written = add('written', () => {});
        lie(written.contentWindow);
        written.contentDocument.open();
        written.contentDocument.write('<p>written<script>asked = 1<\\/script>');
        written.contentDocument.close();
        ask('written', written.contentWindow);
        later('navigated', f => { f.src = '/in'; setTimeout(() => lie(f.contentWindow)) });
      </script>
      """;

  private static final String TOLD =
      "Object.keys(told).length == 5"
          + " && ['blank', 'srcdoc', 'script', 'written', 'navigated'].map(n => told[n]).join()";

  @Test
  void framesWithoutAnAddressHaveTheRightsOfTheirMaker() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page().with("/", CHILDREN).with("/in", "<p>in");
      page.go("/");
      assertThat(page.await(TOLD)).isEqualTo("stream,stream,stream,stream,stream");
      assertThat(bridged.heard)
          .containsOnly("started CAMERA " + page.origin(), "stopped CAMERA " + page.origin());
    }
  }

  @Test
  void aPageGainsNoOriginByItsChildren() {
    try (BridgedPage bridged = BridgedPage.open(ONLY_LOCALHOST)) {
      TestPage page = bridged.page().with("/", CHILDREN).with("/in", "<p>in");
      page.go("/");
      assertThat(page.await(TOLD)).matches("(NotAllowedError,?){5}");
      assertThat(bridged.heard).containsOnly("refused CAMERA " + page.origin());
    }
  }

  @Test
  void documentsOfNobodyGetNothing() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      String asks =
          "<script>(async () => { try {"
              + " await navigator.mediaDevices.getUserMedia({video: true}); told = 'stream'"
              + " } catch (e) { told = 'no' } parent.postMessage(told, '*') })()</script>";
      page.with("/sandboxed", asks, "Content-Security-Policy", "sandbox allow-scripts allow-modals")
          .with(
              "/",
              "<script>told = []; onmessage = e => told.push(e.data)</script>"
                  + "<iframe allow='camera *' src='/sandboxed'></iframe>"
                  + "<iframe allow='camera *' src='data:text/html,"
                  + asks.replace("'", "%22")
                  + "'></iframe>"
                  + "<iframe allow='camera *' sandbox='allow-scripts allow-modals' srcdoc='"
                  + asks.replace("'", "&#39;")
                  + "'></iframe>")
          .go("/");
      assertThat(page.await("told.length == 3 && told.join()")).isEqualTo("no,no,no");
      page.go("/sandboxed");
      assertThat(page.await("location.pathname == '/sandboxed' && window.told")).isEqualTo("no");
      assertThat(bridged.heard).noneMatch(word -> word.startsWith("started"));
    }
  }

  @Test
  void isAbsentOutsideSecureContexts() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      TestPage.onFx(() -> {
        page.view().getEngine().loadContent("<script>here = true</script>");
        return true;
      });
      page.await("window.here");
      assertThat(
              page.eval(
                  "[isSecureContext, 'mediaDevices' in navigator, 'getUserMedia' in navigator,"
                      + " 'webkitGetUserMedia' in navigator, 'MediaStream' in window].join()"))
          .isEqualTo("false,false,false,false,false");
    }
  }

  @Test
  void aRemovedFrameKeepsNoDevice() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      page.with("/in", "<p>in")
          .with(
              "/",
              """
              <iframe id=inner src=/in allow=camera></iframe>
              <script>
                told = '';
                inner.onload = async () => {
                  const kept = inner.contentWindow.navigator;
                  const devices = kept.mediaDevices;
                  stream = await devices.getUserMedia({video: true});
                  inner.remove();
                  told = await devices.getUserMedia({video: true}).then(() => 'stream', e => e.name);
                };
              </script>\
              """)
          .go("/");
      assertThat(page.await("told")).isEqualTo("InvalidStateError");
      assertThat(bridged.heard)
          .containsExactly("started CAMERA " + page.origin(), "stopped CAMERA " + page.origin());
    }
  }

  @Test
  void aFrameThatLeavesWhileItsRequestIsOpenKeepsNoDevice() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      page.with(
              "/in",
              """
              <script>
                navigator.mediaDevices.getUserMedia({video: true, audio: true});
                if (parent.left-- > 0) location = '/in?' + parent.left;
                else parent.over = true;
              </script>\
              """)
          .with(
              "/",
              "<script>left = 5</script><iframe src='/in' allow='camera; microphone'></iframe>")
          .go("/");
      page.await("window.over");
      page.eval("document.querySelector('iframe').remove()");
      page.eval(
          "navigator.mediaDevices.getUserMedia({video: true})"
              + ".then(s => { s.getTracks()[0].stop(); last = true })");
      page.await("window.last");
      List<String> started = only(bridged, "started");
      assertThat(only(bridged, "stopped")).hasSameSizeAs(started);
    }
  }

  private static List<String> only(BridgedPage bridged, String word) {
    return bridged.heard.stream().filter(heard -> heard.startsWith(word)).toList();
  }

  @Test
  void anApplicationOfOnePageOpensTheCameraAgainAndAgain() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      page.with(
              "/",
              """
              <video id=v autoplay muted playsinline></video>
              <script>
                told = [];
                const shown = () => new Promise(resolve => { v.onplaying = resolve });
                const visit = async (route, asked) => {
                  history.pushState({}, '', route);
                  const stream = await navigator.mediaDevices.getUserMedia(asked);
                  v.srcObject = stream;
                  await shown();
                  const [track] = stream.getVideoTracks();
                  told.push(location.pathname + v.videoWidth + track.readyState);
                  for (const one of stream.getTracks()) one.stop();
                  v.srcObject = null;
                  told.push(track.readyState);
                };
                (async () => {
                  await visit('/check', {video: {width: 320, height: 240}});
                  const [device] = (await navigator.mediaDevices.enumerateDevices())
                    .filter(d => d.kind === 'videoinput');
                  await visit('/paper/1', {video: {deviceId: {exact: device.deviceId}}, audio: true});
                  await visit('/paper/2', {video: {width: 160, height: 120}});
                  ended = true;
                })().catch(e => { ended = told.push(e.name + e.message) });
              </script>\
              """)
          .go("/");
      page.await("window.ended");
      assertThat(page.eval("told.join()"))
          .isEqualTo("/check320live,ended,/paper/1640live,ended,/paper/2160live,ended");
      String camera = "CAMERA " + page.origin();
      assertThat(bridged.heard.stream().filter(word -> word.endsWith(camera)))
          .containsExactly(
              "started " + camera,
              "stopped " + camera,
              "started " + camera,
              "stopped " + camera,
              "started " + camera,
              "stopped " + camera);
      assertThat(only(bridged, "stopped")).hasSize(4);
    }
  }

  @Test
  void oldSpellingsMeanTheSame() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      page.with(
              "/",
              """
              <script>
                told = [];
                for (const name of ['getUserMedia', 'webkitGetUserMedia']) {
                  navigator[name]({video: true}, s => {
                    told.push(s instanceof MediaStream);
                    s.getTracks()[0].stop();
                  }, e => told.push(e.name));
                  navigator[name]({video: {width: {exact: 1e9}}}, () => told.push('stream'),
                    e => told.push(e.name + e.constraint));
                }
                told.push(typeof webkitAudioContext);
              </script>\
              """)
          .go("/");
      assertThat(page.await("told.length == 5 && told.sort().join()"))
          .isEqualTo("OverconstrainedErrorwidth,OverconstrainedErrorwidth,function,true,true");
    }
  }

  @Test
  void aStrictContentSecurityPolicyChangesNothing() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      page.with(
              "/",
              """
              <video id=v autoplay muted playsinline></video>
              <script nonce=n>
                told = [];
                const media = navigator.mediaDevices;
                (async () => {
                  const stream = await media.getUserMedia({video: true, audio: true});
                  v.srcObject = stream;
                  await new Promise(resolve => { v.onplaying = resolve });
                  const canvas = document.createElement('canvas');
                  canvas.getContext('2d').drawImage(v, 0, 0);
                  told.push(canvas.toDataURL().length > 500);
                  told.push((await media.getDisplayMedia()).getTracks().length);
                  const recorder = new MediaRecorder(stream);
                  const blob = new Promise(resolve => { recorder.ondataavailable = e => resolve(e.data) });
                  recorder.start();
                  setTimeout(() => recorder.stop(), 300);
                  told.push((await blob).size > 100);
                  const context = new AudioContext();
                  const meter = context.createAnalyser();
                  context.createMediaStreamSource(stream).connect(meter);
                  const level = new Uint8Array(256);
                  const look = setInterval(() => {
                    meter.getByteTimeDomainData(level);
                    if (Math.max(...level) > 130) { told.push('heard'); clearInterval(look); ended = true }
                  }, 20);
                })().catch(e => { ended = told.push(e.name + e.message) });
              </script>\
              """,
              "Content-Security-Policy",
              "default-src 'none'; script-src 'nonce-n'; connect-src 'none'; media-src 'none';"
                  + " frame-ancestors 'none'; base-uri 'none'; form-action 'none';"
                  + " require-trusted-types-for 'script'")
          .go("/");
      page.await("window.ended");
      assertThat(page.eval("told.join()")).isEqualTo("true,1,true,heard");
    }
  }
}
