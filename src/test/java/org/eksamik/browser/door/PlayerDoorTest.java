package org.eksamik.browser.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.web.WebView;
import org.eksamik.browser.media.playing.PlayableFormats;
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
    private final AtomicReference<Float> sought = new AtomicReference<>();
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
    public void seek(float time) {
      sought.set(time);
    }

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
    AddressPlayer waits = address -> new AddressPlayer.Found.Waits();
    try (TestPage page = openWithDoor(door)) {
      join(door[0], waits);
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
    } finally {
      leave(door[0], waits);
    }
  }

  @Test
  void leavesABlobWithoutOfferUnplayed() {
    PlayerDoor[] door = new PlayerDoor[1];
    AddressPlayer waits = address -> new AddressPlayer.Found.Waits();
    try (TestPage page = openWithDoor(door)) {
      join(door[0], waits);
      page.with("/", PAGE).go("/");
      page.await("log.includes('loadstart')");
      page.eval("v.preservesPitch = false");
      assertThat(page.eval("v.readyState")).isEqualTo("0");
    } finally {
      leave(door[0], waits);
    }
  }

  @Test
  void playsAnAddressThatSomeoneKnows() {
    AtomicReference<Red> red = new AtomicReference<>();
    PlayerDoor[] door = new PlayerDoor[1];
    AddressPlayer knows =
        address ->
            address.endsWith("/red.mp4")
                ? new AddressPlayer.Found.Plays(signals -> {
                  red.set(new Red(signals));
                  return red.get();
                })
                : new AddressPlayer.Found.Nothing();
    try (TestPage page = openWithDoor(door)) {
      join(door[0], knows);
      page.with("/", "<video id=v src=red.mp4></video><video id=w src=blue.mp4></video>").go("/");
      assertThat(page.await("v.readyState == 4 && v.videoWidth")).isEqualTo("64");
      assertThat(page.await("w.error && w.error.code")).isEqualTo("4");
    } finally {
      leave(door[0], knows);
    }
  }

  @Test
  void meetsThePlaybackOfTheElementThatIsTouched() {
    PlayerDoor[] door = new PlayerDoor[1];
    AtomicReference<Red> red = new AtomicReference<>();
    AddressPlayer knows =
        address ->
            new AddressPlayer.Found.Plays(signals -> {
              red.set(new Red(signals));
              return red.get();
            });
    try (TestPage page = openWithDoor(door)) {
      join(door[0], knows);
      page.with("/", "<video id=v src=red.mp4></video>").go("/");
      page.await("v.readyState == 4");
      TestPage.onFx(() -> {
        door[0].meet(playback -> playback.seek(2.5f));
        page.view().getEngine().executeScript("v.preservesPitch = true");
        return door[0].withdraw();
      });
      assertThat(red.get().sought).hasValue(2.5f);
    } finally {
      leave(door[0], knows);
    }
  }

  private static void join(PlayerDoor door, AddressPlayer player) {
    TestPage.onFx(() -> {
      door.join(player);
      return true;
    });
  }

  private static void leave(PlayerDoor door, AddressPlayer player) {
    TestPage.onFx(() -> {
      door.leave(player);
      return true;
    });
  }

  private static TestPage openWithDoor(PlayerDoor[] door) {
    return TestPage.open(() -> {
      door[0] = PlayerDoor.open(PlayableFormats.types());
      return new WebView();
    });
  }
}
