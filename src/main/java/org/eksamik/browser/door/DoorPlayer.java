package org.eksamik.browser.door;

import com.sun.webkit.graphics.WCGraphicsContext;
import com.sun.webkit.graphics.WCMediaPlayer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The player WebKit holds for one media element. JavaFX's own is never used: what plays is found
 * through {@link PlayerDoor}, shortly after the element loads. Tried on JavaFX 26.0.1.
 */
final class DoorPlayer extends WCMediaPlayer {
  private final StockGraphics graphics;
  private final PlayerDoor door;
  private final TextureCanvas canvas = new TextureCanvas();

  private volatile @Nullable Playback playback;
  private String address = "";
  private boolean searching;
  private int loads;
  private boolean playing;
  private float rate = 1;
  private float volume = 1;
  private boolean muted;

  DoorPlayer(StockGraphics graphics, PlayerDoor door) {
    this.graphics = graphics;
    this.door = door;
  }

  @Override
  protected void load(String wanted, @Nullable String userAgent) {
    disposePlayer();
    address = wanted;
    notifyReadyStateChanged(READY_STATE_HAVE_NOTHING);
    if (getPreload() == PRELOAD_NONE) {
      notifyNetworkStateChanged(NETWORK_STATE_IDLE);
    } else {
      search();
    }
  }

  @Override
  protected void prepareToPlay() {
    if (playback == null && !address.isEmpty()) {
      search();
    }
  }

  /** Later, as WebKit is in the middle of its own search, where no script may run. */
  private void search() {
    if (searching) {
      return;
    }
    searching = true;
    notifyNetworkStateChanged(NETWORK_STATE_LOADING);
    int load = loads;
    Platform.runLater(() -> {
      if (load == loads && playback == null) {
        switch (door.find(address)) {
          case AddressPlayer.Found.Plays(Function<PlayerSignals, Playback> factory) ->
              play(factory);
          case AddressPlayer.Found.Waits() -> {
            // the page's bridge is about to say what the element plays
          }
          case AddressPlayer.Found.Nothing() ->
              new Signals(loads).failed(PlayerSignals.Failure.FORMAT);
        }
      }
    });
  }

  /** This element shall be played by what the factory makes. */
  void play(Function<PlayerSignals, Playback> factory) {
    disposePlayer();
    Playback made = factory.apply(new Signals(loads));
    playback = made;
    made.volume(volume);
    made.mute(muted);
    made.rate(rate);
    if (playing) {
      made.play();
    }
  }

  void visit(Consumer<Playback> visitor) {
    Playback played = playback;
    if (played != null) {
      visitor.accept(played);
    }
  }

  @Override
  protected void setPreservesPitch(boolean preserve) {
    door.touched(this);
  }

  @Override
  protected void cancelLoad() {
    disposePlayer();
    address = "";
  }

  @Override
  protected void disposePlayer() {
    Playback before = playback;
    playback = null;
    searching = false;
    loads++;
    if (before != null) {
      before.dispose();
    }
  }

  @Override
  protected void play() {
    playing = true;
    notifyPaused(false);
    Playback played = playback;
    if (played != null) {
      played.play();
    }
  }

  @Override
  protected void pause() {
    playing = false;
    notifyPaused(true);
    Playback played = playback;
    if (played != null) {
      played.pause();
    }
  }

  @Override
  protected float getCurrentTime() {
    Playback played = playback;
    return played == null ? 0 : played.currentTime();
  }

  /** Never called: {@code MediaPlayerPrivateJava::seekToTarget} is empty. */
  @Override
  protected void seek(float time) {
    visit(played -> played.seek(time));
  }

  @Override
  protected void setRate(float newRate) {
    rate = newRate;
    Playback played = playback;
    if (played != null) {
      played.rate(newRate);
    }
  }

  @Override
  protected void setVolume(float newVolume) {
    volume = newVolume;
    Playback played = playback;
    if (played != null) {
      played.volume(newVolume);
    }
  }

  @Override
  protected void setMute(boolean mute) {
    muted = mute;
    Playback played = playback;
    if (played != null) {
      played.mute(mute);
    }
  }

  @Override
  protected void setSize(int width, int height) {
    // asked anew at each painting
  }

  @Override
  protected void renderCurrentFrame(WCGraphicsContext context, int x, int y, int w, int h) {
    Playback played = playback;
    if (played != null && w > 0 && h > 0 && (played.isReadable() || !graphics.isCanvas(context))) {
      canvas.paint(context, x, y, w, h, played);
    }
  }

  /** What one playback says; nothing any more when the element plays another. */
  private final class Signals implements PlayerSignals {
    private final int load;

    Signals(int load) {
      this.load = load;
    }

    private void tell(Runnable news) {
      if (Platform.isFxApplicationThread()) {
        tellNow(news);
      } else {
        Platform.runLater(() -> tellNow(news));
      }
    }

    private void tellNow(Runnable news) {
      if (load == loads) {
        news.run();
      }
    }

    @Override
    public void metadata(int width, int height, boolean audio, float duration) {
      tell(() -> {
        notifySizeChanged(width, height);
        notifyReady(width > 0, audio, duration);
        notifyReadyStateChanged(READY_STATE_HAVE_METADATA);
      });
    }

    @Override
    public void size(int width, int height) {
      tell(() -> notifySizeChanged(width, height));
    }

    @Override
    public void enoughData() {
      tell(() -> notifyReadyStateChanged(READY_STATE_HAVE_ENOUGH_DATA));
    }

    @Override
    public void starved() {
      tell(() -> notifyReadyStateChanged(READY_STATE_HAVE_CURRENT_DATA));
    }

    @Override
    public void buffered(float seconds, boolean whole) {
      tell(() -> {
        notifyBufferChanged(new float[] {0, seconds}, 1);
        notifyNetworkStateChanged(whole ? NETWORK_STATE_LOADED : NETWORK_STATE_LOADING);
      });
    }

    @Override
    public void paused(boolean paused) {
      tell(() -> notifyPaused(paused));
    }

    @Override
    public void frame() {
      tell(DoorPlayer.this::notifyNewFrame);
    }

    @Override
    public void seeking(boolean seeking) {
      tell(() -> notifySeeking(seeking, getReadyState()));
    }

    @Override
    public void duration(float seconds) {
      tell(() -> notifyDurationChanged(seconds));
    }

    @Override
    public void finished() {
      tell(DoorPlayer.this::notifyFinished);
    }

    @Override
    public void failed(Failure failure) {
      tell(() -> {
        notifyNetworkStateChanged(
            switch (failure) {
              case NETWORK -> NETWORK_STATE_NETWORK_ERROR;
              case DECODING -> NETWORK_STATE_DECODE_ERROR;
              case FORMAT -> NETWORK_STATE_FORMAT_ERROR;
            });
      });
    }
  }
}
