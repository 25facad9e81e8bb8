package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageMadeTracksTest {
  @Test
  void showsACanvasInAVideoAndFollowsItsSize() {
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> false)) {
      var page = bridged.page();
      page.with(
              "/",
              """
              <canvas id=c width=64 height=32></canvas><video id=v muted autoplay></video>
              <script>
                const drawn = c.getContext('2d');
                const paint = () => { drawn.fillStyle = '#10f080'; drawn.fillRect(0, 0, 64, 32) };
                paint();
                sizes = [];
                v.onresize = () => sizes.push(v.videoWidth);
                v.srcObject = c.captureStream();
                seen = () => {
                  const copy = document.createElement('canvas').getContext('2d');
                  copy.drawImage(v, 0, 0);
                  return copy.getImageData(5, 5, 1, 1).data.join();
                };
                narrow = () => { c.width = 48; paint() };
              </script>\
              """)
          .go("/");
      assertThat(page.await("v.readyState == 4 && seen() == '16,240,128,255' && sizes.join()"))
          .isEqualTo("64");
      page.eval("narrow()");
      assertThat(page.await("sizes.length == 2 && sizes.join()")).isEqualTo("64,48");
    }
  }

  @Test
  void movesALevelMeterAndFallsSilentWithTheTrack() {
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> true)) {
      var page = bridged.page();
      page.with(
              "/",
              """
              <script>
                navigator.mediaDevices.getUserMedia({audio: true}).then(s => {
                  stream = s;
                  const context = new AudioContext();
                  meter = context.createAnalyser();
                  context.createMediaStreamSource(s).connect(meter);
                });
                level = () => {
                  const heard = new Float32Array(meter.fftSize);
                  meter.getFloatTimeDomainData(heard);
                  return Math.max(...heard);
                };
              </script>\
              """)
          .go("/");
      assertThat(page.await("level() > 0.2 && 'loud'")).isEqualTo("loud");
      page.eval("stream.getTracks()[0].enabled = false");
      assertThat(page.await("level() == 0 && 'silent'")).isEqualTo("silent");
    }
  }

  @Test
  void takesNoPictureThatIsNotWhatItSays() {
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> false)) {
      var page = bridged.page().with("/", "<p>page</p>");
      page.go("/");
      page.await("document.querySelector('p')");
      assertThat(
              page.eval(
                  "['P1,9,9;', 'S1;', 'P', 'P1,99999,99999;x'].map(m =>"
                      + " prompt('\\u0001eksamik:' + '0'.repeat(32) + m)).join('-')"))
          .isEqualTo("---");
      assertThat(bridged.forged).hasValue(4);
    }
  }
}
