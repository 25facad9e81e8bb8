package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.eksamik.browser.door.TestPage;
import org.eksamik.capture.Capture.Grab;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.ffmpeg.InputArguments;
import org.eksamik.capture.ffmpeg.SoundReader;
import org.eksamik.capture.ffmpeg.VideoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaRecorderTest {
  private static final MediaPermissions EVERYONE = (kind, origin) -> true;

  /** Records with the options and steps of {@code OPTIONS} and {@code START}. */
  private static final String PAGE =
      """
      <script>
        log = []; blobs = []; file = '';
        const read = blob => new Promise(done => {
          const reader = new FileReader();
          reader.onload = () => done(reader.result);
          reader.readAsDataURL(blob);
        });
        (async () => {
          stream = await navigator.mediaDevices.getUserMedia(
            {audio: true, video: {width: 320, height: 240, frameRate: 20}});
          recorder = new MediaRecorder(stream, OPTIONS);
          for (const t of ['start', 'pause', 'resume', 'stop', 'error'])
            recorder.addEventListener(t, e => log.push(t + (e.error ? e.error.name : '')));
          recorder.ondataavailable = async e => {
            blobs.push(e.data);
            times = [...window.times || [], e.timecode];
            if (recorder.state == 'inactive') file = await read(new Blob(blobs));
          };
          recorder.onstop = e => { stopped = e };
          recorder.start(SLICE);
        })();
      </script>\
      """;

  @TempDir Path folder;

  private static String page(String options, String slice) {
    return PAGE.replace("OPTIONS", options).replace("SLICE", slice);
  }

  private Path file(TestPage page) throws IOException {
    String url = page.await("file");
    return Files.write(
        folder.resolve("file"), Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)));
  }

  /** How many pictures of this size and with the test picture's yellow bar there are. */
  private static int pictures(Path file) throws IOException {
    int count = 0;
    try (VideoReader reader = open(file)) {
      while (reader.next() instanceof Grab.Got<VideoFrame>(VideoFrame frame)) {
        try (frame) {
          assertThat(frame.width()).isEqualTo(320);
          int yellow = frame.argb()[60 * 320 + 60];
          assertThat(yellow >> 16 & 0xFF).isGreaterThan(200);
          assertThat(yellow & 0xFF).isLessThan(80);
        }
        count++;
      }
    }
    return count;
  }

  private static VideoReader open(Path file) throws IOException {
    return VideoReader.open(new InputArguments("", file.toString(), Map.of()));
  }

  @Test
  void recordsCameraAndMicrophoneInSlicesThatJoin() throws IOException {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page = bridged.page().with("/", page("{}", "200"));
      page.go("/");
      page.await("blobs.length > 3");
      page.eval("recorder.stop()");
      assertThat(pictures(file(page))).isGreaterThan(8);
      try (SoundReader sound =
          SoundReader.open(new InputArguments("", folder.resolve("file").toString(), Map.of()))) {
        assertThat(sound.next()).isInstanceOf(Grab.Got.class);
      }
      assertThat(page.eval("recorder.mimeType + blobs[0].type"))
          .isEqualTo("video/webm;codecs=vp8,opusvideo/webm;codecs=vp8,opus");
      assertThat(page.eval("times[0] === 0 && times.every((t, i) => i == 0 || t > times[i - 1])"))
          .isEqualTo("true");
      assertThat(page.await("log.includes('stop') && log.join()")).isEqualTo("start,stop");
    }
  }

  @Test
  void pausesResumesAndHandsOverOnRequest() throws IOException {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page =
          bridged.page().with("/", page("{mimeType: 'video/mp4', videoBitsPerSecond: 300000}", ""));
      page.go("/");
      page.await("log.includes('start')");
      page.eval("recorder.pause(); recorder.requestData()");
      page.await("blobs.length == 1 && log.includes('pause')");
      page.eval("recorder.resume()");
      page.await("log.includes('resume')");
      page.eval("recorder.requestData()");
      page.await("blobs.length == 2");
      page.eval("setTimeout(() => recorder.stop(), 400)");
      assertThat(pictures(file(page))).isGreaterThan(3);
      assertThat(page.await("log.includes('stop') && log.join()"))
          .isEqualTo("start,pause,resume,stop");
      assertThat(page.eval("recorder.mimeType")).isEqualTo("video/mp4;codecs=avc1,mp4a.40.2");
    }
  }

  @Test
  void stopsWithAnErrorWhenTheTracksChange() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page = bridged.page().with("/", page("{}", ""));
      page.go("/");
      page.await("log.includes('start')");
      page.eval("stream.removeTrack(stream.getAudioTracks()[0])");
      assertThat(page.await("log.includes('stop') && log.join()"))
          .isEqualTo("start,errorInvalidModificationError,stop");
      assertThat(page.eval("recorder.state + blobs.length")).isEqualTo("inactive1");
      assertThat(
              page.eval(
                  "[stopped.isTrusted, stopped.target === recorder, stopped instanceof Event,"
                      + " stopped.composedPath().length].join()"))
          .isEqualTo("true,true,true,0");
      page.eval("recorder.dispatchEvent(new Event('stop'))");
      assertThat(page.eval("stopped.isTrusted")).isEqualTo("false");
    }
  }

  @Test
  void endsWhenAllTracksHaveEnded() throws IOException {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page = bridged.page().with("/", page("{}", ""));
      page.go("/");
      page.await("log.includes('start')");
      page.eval(
          "setTimeout(() => { stream.getTracks().forEach(t => t.stop()); now = recorder.state },"
              + " 500)");
      assertThat(pictures(file(page))).isGreaterThan(3);
      assertThat(page.eval("now + recorder.state")).isEqualTo("recordinginactive");
    }
  }

  @Test
  void recordsSoundAlone() throws IOException {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page =
          bridged
              .page()
              .with("/", page("{bitsPerSecond: 50000}", "").replace("video: {", "other: {"));
      page.go("/");
      page.await("log.includes('start')");
      assertThat(page.eval("[recorder.audioBitsPerSecond, recorder.videoBitsPerSecond].join()"))
          .isEqualTo("50000,0");
      page.eval("setTimeout(() => recorder.stop(), 400)");
      Path file = file(page);
      assertThat(page.eval("recorder.mimeType")).isEqualTo("audio/webm;codecs=opus");
      try (SoundReader sound =
          SoundReader.open(new InputArguments("", file.toString(), Map.of()))) {
        assertThat(sound.next()).isInstanceOf(Grab.Got.class);
      }
    }
  }

  @Test
  void recordsACanvas() throws IOException {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page =
          bridged
              .page()
              .with(
                  "/",
                  page("{}", "")
                      .replace("await navigator", "canvas.captureStream(20) || await navigator")
                      .replace(
                          "<script>",
                          """
                          <canvas id=canvas width=320 height=240></canvas><script>
                            const pen = canvas.getContext('2d');
                            pen.fillStyle = 'yellow';
                            pen.fillRect(0, 0, 320, 240);
                            setInterval(() => pen.fillRect(0, 0, 320, 240), 30);
                          """));
      page.go("/");
      page.await("log.includes('start')");
      page.eval("setTimeout(() => recorder.stop(), 600)");
      assertThat(pictures(file(page))).isGreaterThan(1);
    }
  }

  @Test
  void refusesWhatCannotBeRecorded() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE)) {
      var page = bridged.page().with("/", page("{}", ""));
      page.go("/");
      page.await("log.includes('start')");
      page.eval(
          """
          nameOf = f => { try { return String(f()) } catch (e) { return e.name } };
          types = ['', 'video/webm', 'video/webm;codecs=vp9', 'video/webm; codecs="VP8, Opus"',
            'audio/webm;codecs=vp8', 'video/webm;codecs=vp8,vp9', 'video/ogg', 'audio/mp4',
            'video/mp4; codecs="avc1.42E01E,mp4a.40.2"', 'video/mp4: codecs="vp9"']
            .map(MediaRecorder.isTypeSupported).map(Number).join('')
          """);
      assertThat(page.eval("types")).isEqualTo("1111000110");
      assertThat(page.eval("nameOf(() => recorder.start())")).isEqualTo("InvalidStateError");
      assertThat(page.eval("nameOf(() => new MediaRecorder(stream, {mimeType: 'video/x'}))"))
          .isEqualTo("NotSupportedError");
      assertThat(
              page.eval(
                  "nameOf(() => new MediaRecorder(stream, {mimeType: 'audio/webm'}).start())"))
          .isEqualTo("NotSupportedError");
      assertThat(page.eval("nameOf(() => new MediaRecorder(new MediaStream()).start())"))
          .isEqualTo("NotSupportedError");
      assertThat(page.eval("nameOf(() => new MediaRecorder({}))")).isEqualTo("TypeError");
    }
  }
}
