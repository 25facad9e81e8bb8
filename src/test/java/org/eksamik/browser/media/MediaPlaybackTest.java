package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.eksamik.browser.door.TestPage;
import org.eksamik.browser.media.playing.MediaSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaPlaybackTest {
  private static final MediaPermissions EVERYONE = (kind, origin) -> true;

  private static final String PAGE =
      """
      <video id=v width=160 height=120></video>
      <script>
        log = [];
        for (const t of ['loadedmetadata', 'loadeddata', 'canplay', 'playing', 'seeked', 'ended',
            'error', 'emptied', 'ratechange'])
          v.addEventListener(t, () => log.push(t));
        const light = () => {
          const context = document.createElement('canvas').getContext('2d');
          context.drawImage(v, 0, 0, 64, 48);
          const pixel = context.getImageData(30, 20, 1, 1).data;
          return pixel[3] === 255 ? pixel[1] : -1;
        };
        const isSecond = n => Math.abs(light() - (20 + 60 * n)) < 12;
      </script>\
      """;

  private static byte[] webm(int seconds) {
    return MediaSample.make("webm", "libvpx", "libopus", seconds);
  }

  private static TestPage open(BridgedPage bridged, byte[] file, String type) {
    TestPage page = bridged.page().with("/file", file, type).with("/", PAGE);
    page.go("/");
    page.await("window.log");
    return page;
  }

  @ParameterizedTest
  @CsvSource({
    "webm, libvpx, libopus, 'video/webm; codecs=\"vp8, opus\"'",
    "webm, libvpx-vp9, vorbis, 'video/webm; codecs=\"vp9, vorbis\"'",
    "mp4, libopenh264, aac, 'video/mp4; codecs=\"avc1.42E01E, mp4a.40.2\"'",
    "ogg, '', libopus, audio/ogg; codecs=opus",
    "ogg, '', vorbis, audio/ogg; codecs=vorbis",
    "mp3, '', libmp3lame, audio/mpeg",
    "wav, '', pcm_s16le, audio/wav",
    "flac, '', flac, audio/flac"
  })
  void playsToTheEnd(String format, String picture, String sound, String type) {
    byte[] file =
        format.equals("wav")
            ? MediaSample.wav(48_000, 0)
            : MediaSample.make(format, picture, sound, 1);
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = open(bridged, file, "application/octet-stream");
      assertThat(page.eval("v.canPlayType('" + type + "')")).isIn("probably", "maybe");
      page.eval("v.src = 'file'; v.play()");
      page.await("log.includes('ended')");
      assertThat(page.eval("log.filter(t => t != 'canplay').join()"))
          .isEqualTo("loadedmetadata,loadeddata,playing,ended");
      assertThat(Double.parseDouble(page.eval("v.duration"))).isBetween(0.9, 1.2);
      assertThat(page.eval("v.currentTime === v.duration && v.videoWidth"))
          .isEqualTo(picture.isEmpty() ? "0" : "64");
    }
  }

  @Test
  void seeksToThePictureOfThatMoment() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = open(bridged, webm(4), "video/webm");
      page.eval("v.src = 'file'");
      page.await("v.readyState == 4 && isSecond(0)");
      assertThat(page.eval("v.seekable.end(0) === v.duration")).isEqualTo("true");
      assertThat(page.await("v.buffered.length && v.buffered.end(0) === v.duration"))
          .isEqualTo("true");
      page.eval("v.currentTime = 2.55");
      page.await("log.includes('seeked') && isSecond(2)");
      assertThat(Double.parseDouble(page.eval("v.currentTime"))).isCloseTo(2.55, within(0.001));
      page.eval("log = []; v.currentTime = 1");
      page.await("log.includes('seeked') && isSecond(1)");
      page.eval("log = []; v.fastSeek(3.5)");
      page.await("log.includes('seeked') && isSecond(3)");
    }
  }

  @Test
  void loopsAndChangesItsSpeed() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = open(bridged, webm(1), "video/webm");
      page.eval("v.loop = true; v.src = 'file'; v.playbackRate = 4; v.play()");
      page.await("log.filter(t => t == 'seeked').length > 1");
      assertThat(page.eval("v.ended || v.paused")).isEqualTo("false");
      page.eval("v.loop = false");
      page.await("v.ended");
      page.eval("v.play()");
      page.await("!v.ended && v.currentTime > 0");
    }
  }

  @Test
  void playsAnElementThatIsNotInTheDocument() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = open(bridged, MediaSample.wav(96_000, 0), "audio/wav");
      page.eval("a = new Audio('file'); a.currentTime = 1.7; a.play()");
      page.await("a.ended");
    }
  }

  @Test
  void playsTheRecordingThatThePageMade() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = open(bridged, new byte[0], "video/webm");
      page.eval(
          """
          (async () => {
            const stream = await navigator.mediaDevices.getUserMedia({audio: true, video: true});
            const recorder = new MediaRecorder(stream);
            const parts = [];
            recorder.ondataavailable = e => parts.push(e.data);
            recorder.onstop = () => { recording = new Blob(parts, {type: recorder.mimeType}); };
            recorder.start(200);
            setTimeout(() => recorder.stop(), 1500);
          })()\
          """);
      page.await("window.recording");
      page.eval("v.src = URL.createObjectURL(recording); v.muted = true; v.play()");
      page.await("v.currentTime > 0.3 && light() >= 0");
      assertThat(Double.parseDouble(page.eval("v.duration"))).isBetween(0.8, 3.0);
      page.eval("log = []; v.pause(); v.currentTime = 0.5");
      page.await("log.includes('seeked')");
      page.eval("log = []; URL.revokeObjectURL(v.src); v.srcObject = recording; v.play()");
      page.await("v.ended");
    }
  }

  @Test
  void playsABlobWhoseAddressIsAtOnceRevoked() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = open(bridged, webm(1), "video/webm");
      page.eval(
          """
          (async () => {
            const blob = await (await fetch('file')).blob();
            v.onloadedmetadata = () => URL.revokeObjectURL(v.src);
            v.src = URL.createObjectURL(blob);
            v.play();
          })()\
          """);
      page.await("v.ended");
      page.eval("log = []; v.load()");
      assertThat(page.await("v.error && v.error.code")).isEqualTo("4");
    }
  }

  @Test
  void playsARecordingOfAHundredMegabytes() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      byte[] head = java.util.Arrays.copyOf(MediaSample.wav(1, 0), 44);
      java.nio.ByteBuffer.wrap(head)
          .order(java.nio.ByteOrder.LITTLE_ENDIAN)
          .putInt(4, 36 + (100 << 20))
          .putInt(40, 100 << 20);
      TestPage page = open(bridged, head, "audio/wav");
      page.eval(
          """
          (async () => {
            const head = await (await fetch('file')).blob();
            const parts = new Array(100).fill(new Uint8Array(1 << 20));
            v.src = URL.createObjectURL(new Blob([head, ...parts]));
          })()\
          """);
      page.await("v.readyState == 4");
      page.eval("log = []; v.currentTime = v.duration - 0.3; v.play()");
      page.await("v.ended && v.duration > 500");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rubbish",
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile /etc/hostname\n",
        "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"></MPD>",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nm=video 5004 RTP/AVP 96\n"
      })
  void refusesWhatIsNoFileOfItsOwn(String text) {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = open(bridged, text.getBytes(StandardCharsets.UTF_8), "video/mp4");
      page.eval("v.src = 'file'");
      assertThat(page.await("v.error && v.error.code")).isEqualTo("4");
      assertThat(page.await("log.includes('error') && log.join()")).isEqualTo("error");
    }
  }

  @Test
  void takesTheFirstSourceThatCanBePlayed() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = open(bridged, webm(1), "video/webm");
      page.eval(
          """
          v.innerHTML = '<source src=a.m3u8 type=application/x-mpegurl><source src=missing.webm>'
            + '<source src=file type=video/webm>'\
          """);
      page.await("v.readyState == 4");
      assertThat(page.eval("v.currentSrc")).endsWith("/file");
      assertThat(
              page.eval(
                  "['video/webm; codecs=\"h264\"', 'application/x-mpegurl', 'video/x-flv']"
                      + ".map(t => v.canPlayType(t)).join()"))
          .isEqualTo(",,");
    }
  }

  @Test
  void showsCaptions() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = open(bridged, webm(3), "video/webm");
      page.with(
          "/words.vtt",
          "WEBVTT\n\n00:00.000 --> 00:01.000\nFirst\n\n00:01.000 --> 00:03.000\nSecond\n"
              .getBytes(StandardCharsets.UTF_8),
          "text/vtt");
      page.eval("v.innerHTML = '<track src=words.vtt default kind=subtitles>'; v.src = 'file'");
      page.await("v.readyState == 4 && v.textTracks[0].cues && v.textTracks[0].cues.length == 2");
      page.eval("v.currentTime = 1.5");
      page.await("v.textTracks[0].activeCues[0].text == 'Second'");
      page.eval(
          """
          words = [];
          v.textTracks[0].oncuechange = e => words.push(e.target.activeCues[0]?.text);
          v.currentTime = 0.9;
          v.play();\
          """);
      page.await("words.join().includes('First,Second')");
    }
  }

  @Test
  void keepsAnotherOriginsPicturesFromThePage() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = open(bridged, webm(1), "video/webm");
      page.eval("v.src = '" + page.other() + "/file'");
      page.await("v.readyState == 4");
      assertThat(page.eval("(() => { try { return light() } catch (e) { return e.name } })()"))
          .isEqualTo("SecurityError");
      page.eval("v.src = '" + page.origin() + "/file'");
      page.await("v.readyState == 4 && isSecond(0)");
      page.with("/away", "", "Location", page.other() + "/file");
      page.eval("v.src = 'away'");
      page.await("v.readyState == 4");
      assertThat(page.eval("light()")).isEqualTo("-1");
    }
  }

  @Test
  void streamsWhatAnElementPlays() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      TestPage page = open(bridged, webm(3), "video/webm");
      page.eval(
          """
          const w = document.createElement('video');
          document.body.append(w);
          captured = v.captureStream();
          w.srcObject = captured;
          w.play();
          v.src = 'file';
          v.play();
          copy = w;\
          """);
      page.await("captured.getTracks().map(t => t.kind).sort().join() == 'audio,video'");
      page.await("copy.videoWidth == 64 && copy.currentTime > 0");
      page.await("v.ended && captured.getTracks().every(t => t.readyState == 'ended')");
    }
  }
}
