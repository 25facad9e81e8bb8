package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.fake.FakeDevices;
import org.junit.jupiter.api.Test;

/** Cameras and screens that have one size, whatever is asked for: 640 by 320. */
class SizingTest {
  private static final MediaPermissions EVERYONE = (kind, origin) -> true;

  private static final String PAGE =
      """
      <video id=v autoplay playsinline muted></video>
      <script>
        const told = t => { const s = t.getSettings();
          return [s.width, s.height, s.aspectRatio, s.resizeMode].join() };
        ask = async (video, of = 'getUserMedia') => {
          result = '';
          try {
            const s = await navigator.mediaDevices[of]({video});
            track = s.getVideoTracks()[0];
            v.srcObject = s;
            await new Promise(done => { v.onplaying = done });
            result = told(track) + ' ' + v.videoWidth + 'x' + v.videoHeight;
          } catch (e) { result = e.name + ' ' + e.constraint }
        };
        pixel = x => {
          const canvas = document.createElement('canvas');
          canvas.width = v.videoWidth; canvas.height = v.videoHeight;
          const c = canvas.getContext('2d');
          c.drawImage(v, 0, 0);
          // scaling may round
          return [...c.getImageData(x, 100, 1, 1).data].map(c => c > 127 ? 255 : 0).join();
        };
      </script>\
      """;

  /** Gives the test pattern in one size. */
  private static final class OneSize implements CaptureSource {
    private final FakeDevices fake = new FakeDevices();

    @Override
    public List<Device> list() {
      return fake.list();
    }

    @Override
    public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
      return fake.openVideo(device, new VideoFormat(640, 320, 30));
    }

    @Override
    public Opening<SoundBlock, SoundFormat> openSound(Device device) {
      return fake.openSound(device);
    }
  }

  @Test
  void comesToTheSizeThatWasAskedFor() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE, new OneSize())) {
      var page = bridged.page().with("/", PAGE);
      page.go("/");
      page.await("window.pixel");
      page.eval("ask({width: {exact: 320}, height: {exact: 320}})");
      assertThat(page.await("result")).isEqualTo("320,320,1,crop-and-scale 320x320");
      // the middle half: its left edge is the third bar, its right edge the sixth
      assertThat(page.await("pixel(40) == '0,255,255,255' && pixel(280)")).isEqualTo("255,0,0,255");

      page.eval("ask({resizeMode: {exact: 'none'}})");
      assertThat(page.await("result")).isEqualTo("640,320,2,none 640x320");
      page.eval("track.applyConstraints({width: 160, height: 160}).then(() => {result = 'done'})");
      page.await("result == 'done'");
      assertThat(page.eval("told(track)")).isEqualTo("160,160,1,crop-and-scale");
      assertThat(page.await("v.videoWidth == 160 && pixel(20) == '0,255,255,255' && pixel(140)"))
          .isEqualTo("255,0,0,255");
      page.eval("track.applyConstraints({resizeMode: 'none'}).then(() => {result = 'again'})");
      page.await("result == 'again'");
      assertThat(page.eval("told(track)")).isEqualTo("640,320,2,none");
      assertThat(page.eval("track.getCapabilities().resizeMode.join()"))
          .isEqualTo("none,crop-and-scale");

      page.eval("ask({resizeMode: {exact: 'none'}, width: {exact: 320}})");
      assertThat(page.await("result")).isEqualTo("OverconstrainedError width");
      page.eval("ask(true)");
      assertThat(page.await("result")).isEqualTo("640,320,2,none 640x320");
      page.eval("ask({width: 160, height: 160}, 'getDisplayMedia')");
      assertThat(page.await("result"))
          .as("a screen is never cropped")
          .isEqualTo("160,80,2,crop-and-scale 160x80");
    }
  }
}
