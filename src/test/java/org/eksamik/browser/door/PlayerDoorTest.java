package org.eksamik.browser.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.Test;

class PlayerDoorTest {
  private static final String PAGE =
      """
      <video id=v width=200 height=150 autoplay muted></video>
      <script>
        log = [];
        for (const t of ['loadstart', 'loadedmetadata', 'loadeddata', 'canplay', 'playing', 'error'])
          v.addEventListener(t, () => log.push(t));
        v.srcObject = new Blob(['x'], {type: 'video/mp4'});
      </script>\
      """;

  /** A red picture, once it is asked to play. */
  private static final class Red implements Playback {
    private static final int[] PIXELS = new int[64 * 48];

    static {
      Arrays.fill(PIXELS, 0xFFFF0000);
    }

    private final PlayerSignals signals;
    private final AtomicBoolean disposed = new AtomicBoolean();

    Red(PlayerSignals signals) {
      this.signals = signals;
      signals.metadata(64, 48, false, Float.POSITIVE_INFINITY);
      signals.enoughData();
    }

    @Override
    public void play() {
      signals.frame();
    }

    @Override
    public void pause() {}

    @Override
    public float currentTime() {
      return 1.5f;
    }

    @Override
    public void seek(float time) {}

    @Override
    public void rate(float rate) {}

    @Override
    public void volume(float volume) {}

    @Override
    public void mute(boolean muted) {}

    @Override
    public void dispose() {
      disposed.set(true);
    }

    @Override
    public void paint(Canvas canvas, int width, int height) {
      canvas.draw(PIXELS, 64, 48, 1);
    }
  }

  @Test
  void playsABlobThatWasOffered() {
    AtomicReference<Red> red = new AtomicReference<>();
    PlayerDoor[] door = new PlayerDoor[1];
    try (TestPage page = openWithDoor(door)) {
      page.with("/", PAGE, "Content-Security-Policy", "media-src 'none'").go("/");
      page.await("log.includes('loadstart')");
      boolean taken =
          TestPage.onFx(() -> {
            door[0].offer(signals -> {
              red.set(new Red(signals));
              return red.get();
            });
            page.view().getEngine().executeScript("v.preservesPitch = true");
            return door[0].withdraw();
          });

      assertThat(taken).isTrue();
      assertThat(page.await("log.includes('playing') && log.join()"))
          .isEqualTo("loadstart,loadedmetadata,loadeddata,canplay,playing");
      assertThat(page.eval("[v.videoWidth, v.videoHeight, v.currentTime, v.duration].join()"))
          .isEqualTo("64,48,1.5,Infinity");
      assertThat(
              page.await(
                  "(c => (c.drawImage(v, 0, 0), c.getImageData(30, 20, 1, 1).data.join()))"
                      + "(document.createElement('canvas').getContext('2d'))"))
          .isEqualTo("255,0,0,255");

      page.eval("v.srcObject = null");
      page.await("v.readyState == 0");
      assertThat(red.get().disposed).isTrue();
    }
  }

  @Test
  void leavesABlobWithoutOfferUnplayed() {
    PlayerDoor[] door = new PlayerDoor[1];
    try (TestPage page = openWithDoor(door)) {
      page.with("/", PAGE).go("/");
      page.await("log.includes('loadstart')");
      page.eval("v.preservesPitch = false");
      assertThat(page.eval("v.readyState")).isEqualTo("0");
    }
  }

  /** Its answer arrives through the native element that JavaFX's player was handed. */
  @Test
  void handsOrdinaryAddressesToJavaFx() {
    PlayerDoor[] door = new PlayerDoor[1];
    try (TestPage page = openWithDoor(door)) {
      page.with("/no.mp4", new byte[4096], "video/mp4")
          .with("/", "<video id=v src=no.mp4 preload=auto></video>")
          .go("/");
      assertThat(page.await("v.error && v.error.code")).isEqualTo("4");
    }
  }

  private static TestPage openWithDoor(PlayerDoor[] door) {
    return TestPage.open(() -> {
      door[0] = PlayerDoor.open();
      return new WebView();
    });
  }
}
