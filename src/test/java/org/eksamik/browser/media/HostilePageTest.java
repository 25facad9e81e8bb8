package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.eksamik.browser.door.TestPage;
import org.junit.jupiter.api.Test;

/** Pages that do what no exam does. */
class HostilePageTest {
  private static final MediaPermissions EVERYONE = (kind, origin) -> true;
  private static final MediaPermissions ONLY_LOCALHOST =
      (kind, origin) -> origin.contains("localhost");

  /** Goes through everything that can be reached from the window, and keeps every text. */
  private static final String WALK =
      """
      <script>
        function walk(start) {
          const seen = new Set(), texts = [], queue = [start];
          const visit = thing => {
            if (typeof thing === 'string') texts.push(thing);
            if ((typeof thing !== 'object' && typeof thing !== 'function') || thing === null) return;
            if (!seen.has(thing)) { seen.add(thing); queue.push(thing); }
          };
          while (queue.length > 0 && seen.size < 60000) {
            const thing = queue.pop();
            try { if (typeof thing === 'function') texts.push(Function.prototype.toString.call(thing)) }
            catch (e) { texts.push(String(e), String(e.stack)) }
            try { texts.push(Object.prototype.toString.call(thing)) } catch (e) { }
            try { visit(Object.getPrototypeOf(thing)) } catch (e) { }
            let keys = [];
            try { keys = Reflect.ownKeys(thing) } catch (e) { }
            for (const key of keys.slice(0, 2000)) {
              texts.push(String(key));
              let found;
              try { found = Object.getOwnPropertyDescriptor(thing, key) } catch (e) { continue }
              if (!found) continue;
              visit(found.value); visit(found.get); visit(found.set);
              if (!found.get) continue;
              for (const self of [thing, window, navigator, document]) {
                try { visit(found.get.call(self)) }
                catch (e) { texts.push(String(e), String(e.stack)); break }
              }
            }
            for (const secret of ['caller', 'callee', 'arguments', 'prepareStackTrace']) {
              try { visit(thing[secret]) } catch (e) { texts.push(String(e), String(e.stack)) }
            }
          }
          return {size: seen.size, text: texts.join('\\n')};
        }
      </script>
      """;

  @Test
  void findsNoTokenAndNoJavaObjectWhereverItLooks() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      page.with(
              "/",
              WALK
                  + """
                  <script>
                    ready = false;
                    (async () => {
                      stream = await navigator.mediaDevices.getUserMedia({video: true, audio: true});
                      devices = await navigator.mediaDevices.enumerateDevices();
                      status = await navigator.permissions.query({name: 'camera'});
                      recorder = new MediaRecorder(stream); recorder.start();
                      ctx = new AudioContext(); source = ctx.createMediaStreamSource(stream);
                      failure = await navigator.mediaDevices.getUserMedia({}).catch(e => e);
                      reached = walk(window);
                      recorder.stop();
                      ready = true;
                    })();
                  </script>\
                  """)
          .go("/");
      page.await("ready");
      assertThat(Integer.parseInt(page.eval("reached.size"))).isGreaterThan(3000);
      String token = bridged.said.getFirst().substring(FrameBook.MARK.length()).substring(0, 32);
      assertThat(page.eval("reached.text.includes('" + token + "')")).isEqualTo("false");
      assertThat(page.eval("/eksamik:|[0-9a-f]{32}'/.test(reached.text)")).isEqualTo("false");
      assertThat(
              page.eval(
                  "(reached.text.match(/JavaObject|JavaPackage|JavaRuntime|com\\\\.sun|org\\\\.eksamik|java\\\\.lang/)"
                      + " || ['none'])[0]"))
          .isEqualTo("none");
    }
  }

  @Test
  void meetsNothingOfTheBridgeOnItsPrototypes() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      page.with(
              "/",
              """
              <video id=v autoplay muted></video>
              <script>
                stolen = []; result = ''; armed = false; let busy = false;
                const note = (name, what) => {
                  if (busy) return;
                  busy = true;
                  try { stolen.push(name + ' ' + String(what)) } finally { busy = false }
                };
                const change = (owner, name, how) =>
                  Object.defineProperty(owner, name, {__proto__: null, configurable: true, ...how});
                for (const name of ['then', 'value', 'get', 'set', 'n', 'error', 'event', 'question',
                    'toJSON', 'track', 'settings', 'deviceId', 'source', 'clone', 'op', 'token', '0'])
                  change(Object.prototype, name, {
                    get() { if (armed && this !== window) note('get ' + name, Reflect.ownKeys(this)); },
                    set(value) {
                      if (armed && this !== window) note('set ' + name, value);
                      change(this, name, {value, writable: true, enumerable: true});
                    },
                  });
                for (const type of [Array, String, Function, RegExp, Promise, Map, WeakMap])
                  for (const name of Reflect.ownKeys(type.prototype)) {
                    const method = Reflect.getOwnPropertyDescriptor(type.prototype, name).value;
                    if (['constructor', Symbol.hasInstance].includes(name)
                        || typeof method !== 'function') continue;
                    change(type.prototype, name, {value: new Proxy(method, {
                      __proto__: null,
                      apply(f, self, given) {
                        if (armed) note(type.name + '.' + String(name), self);
                        return Reflect.apply(f, self, given);
                      }})});
                  }
                for (const owner of [JSON, Object, Math, Reflect])
                  for (const name of Reflect.ownKeys(owner)) {
                    const method = Reflect.getOwnPropertyDescriptor(owner, name).value;
                    if (typeof method !== 'function' || owner === Reflect) continue;
                    change(owner, name, {value: new Proxy(method, {
                      __proto__: null,
                      apply(f, self, given) {
                        if (armed) note(name, given[0]);
                        return Reflect.apply(f, self, given);
                      }})});
                  }
                armed = true;
                const asked = {__proto__: null, audio: true, video: {__proto__: null, width: 320}};
                const done = navigator.mediaDevices.getUserMedia(asked);
                (async () => {
                  const stream = await done;
                  v.srcObject = stream;
                  const track = stream.getVideoTracks()[0];
                  track.getSettings(); track.getCapabilities(); track.getConstraints();
                  stream.clone(); track.clone().stop();
                  const recorder = new MediaRecorder(stream);
                  recorder.start(); recorder.stop();
                  track.stop();
                  armed = false;
                  result = 'stream';
                })().catch(e => { armed = false; result = e.name + e.message });
              </script>\
              """)
          .go("/");
      assertThat(page.await("result")).isEqualTo("stream");
      // What a promise is settled with is asked for its "then"; a Promise's own is the page's.
      assertThat(
              page.eval(
                  "stolen.filter(s => !/^get then|^Promise[.](then|catch)/.test(s)).join('; ')"))
          .isEmpty();
      assertThat(page.eval("/eksamik:|\"op\"|[0-9a-f]{32}/.test(stolen.join())"))
          .isEqualTo("false");
    }
  }

  @Test
  void gainsNothingBySayingAgainWhatWasSaid() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      page.with(
              "/",
              "<script>navigator.mediaDevices.getUserMedia({video: true})"
                  + ".then(s => { stream = s; result = 'stream' })</script>")
          .go("/");
      page.await("window.result");
      List<String> said = List.copyOf(bridged.said);
      page.eval("repeat = texts => texts.map(t => prompt(t)).filter(a => a !== '').length");
      String texts = said.stream().map(HostilePageTest::quoted).collect(Collectors.joining(","));
      assertThat(page.eval("repeat([" + texts + "])")).isEqualTo("0");
      page.eval("setTimeout(() => { later = true })");
      page.await("window.later");
      assertThat(bridged.heard).containsExactly("started CAMERA " + page.origin());
    }
  }

  @Test
  void gainsNothingByTokensOfFramesThatAreGone() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      page.with(
              "/",
              "<script>navigator.mediaDevices.getUserMedia({video: true})"
                  + ".then(s => { result = 'stream' })</script>")
          .with("/next", "<script>here = true</script>")
          .go("/");
      page.await("window.result");
      List<String> said = List.copyOf(bridged.said);
      page.go("/next");
      page.await("window.here");
      for (String text : said) {
        assertThat(page.eval("'[' + prompt(" + quoted(text) + ") + ']'")).isEqualTo("[]");
      }
      assertThat(bridged.forged).hasValue(said.size());
      assertThat(bridged.heard)
          .containsExactly("started CAMERA " + page.origin(), "stopped CAMERA " + page.origin());
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("\u0001", "\\u0001").replace("'", "\\'") + "'";
  }

  @Test
  void floodsAreRefusedAndTheWindowAnswers() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      page.with(
              "/",
              """
              <script>
                count = 100000; told = {}; done = 0;
                const note = name => { told[name] = (told[name] || 0) + 1; done++ };
                flood = () => {
                  for (let i = 0; i < count; i++)
                    navigator.mediaDevices.getUserMedia({video: true})
                      .then(s => { s.getTracks()[0].stop(); note('stream') }, e => note(e.name));
                };
                shout = () => { for (let i = 0; i < count; i++) prompt('\\u0001eksamik:' + i) };
              </script>\
              """)
          .go("/");
      page.await("window.flood");
      page.eval("shout()");
      page.eval("flood()");
      assertThat(page.await("done == count && (told.stream || 0) + ',' + told.NotAllowedError"))
          .isEqualTo("32,99968");
      assertThat(bridged.forged).hasValue(100_000);
      assertThat(page.eval("'answers'")).isEqualTo("answers");
      page.eval("navigator.mediaDevices.getUserMedia({video: true}).then(s => { after = s })");
      page.await("window.after");
    }
  }

  @Test
  void floodsOfRefusalsAreToldOnceForEachKind() {
    try (BridgedPage bridged = BridgedPage.open(ONLY_LOCALHOST)) {
      TestPage page = bridged.page();
      page.with(
              "/",
              """
              <script>
                done = 0;
                again = n => navigator.mediaDevices.getUserMedia({video: true}).catch(() => {
                  if (++done < n) again(n);
                });
                again(500);
              </script>\
              """)
          .go("/");
      page.await("done == 500");
      assertThat(bridged.heard).containsExactly("refused CAMERA " + page.origin());
    }
  }

  @Test
  void takesNoConstraintForMoreThanItIs() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = bridged.page();
      page.with(
              "/",
              """
              <script>
                told = [];
                const circle = {}; circle.advanced = [circle]; circle.width = circle;
                let deep = {}; for (let i = 0; i < 1e5; i++) deep = {advanced: [deep]};
                const text = 'x'.repeat(1e7);
                const asked = [
                  {width: 1e9, height: 1e9, frameRate: 1e9},
                  {width: {exact: 1e9}}, {width: {min: NaN}}, {frameRate: Infinity},
                  {aspectRatio: {ideal: 1e308}}, {deviceId: text}, {facingMode: [text, text]},
                  {deviceId: {exact: Array(1e6).fill('x')}}, {advanced: Array(1e6).fill({})},
                  circle, deep, {get width() { throw new RangeError('trap') }},
                  {width: {valueOf() { throw new SyntaxError('trap') }}}, {groupId: Symbol()},
                  {width: 10n}, new Proxy({}, {get() { throw new EvalError('trap') }}),
                  {deviceId: {[Symbol.iterator]: () => ({next: () => ({value: 1, done: false})})}},
                  Object.assign(Object.create(null), {width: -5}),
                ];
                (async () => {
                  for (const video of asked) told.push(await navigator.mediaDevices
                    .getUserMedia({video}).then(s => {
                      const {width, height, frameRate} = s.getTracks()[0].getSettings();
                      s.getTracks()[0].stop();
                      return [width, height, frameRate].join('x');
                    }, e => e.name));
                  ended = true;
                })();
              </script>\
              """)
          .go("/");
      page.await("window.ended");
      assertThat(page.eval("told.join(' ')"))
          .isEqualTo(
              "1920x1080x60 OverconstrainedError 640x480x30 TypeError 640x1x30"
                  + " OverconstrainedError OverconstrainedError TypeError TypeError 640x480x30"
                  + " 640x480x30 RangeError 640x480x30 TypeError TypeError EvalError TypeError"
                  + " 1x1x30");
      assertThat(bridged.said).allMatch(text -> text.length() < 16_384);
    }
  }
}
