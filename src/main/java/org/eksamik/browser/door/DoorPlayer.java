package org.eksamik.browser.door;

import com.sun.webkit.graphics.WCGraphicsContext;
import com.sun.webkit.graphics.WCMediaPlayer;
import org.jspecify.annotations.Nullable;

/**
 * The player WebKit holds for one media element. What it does is decided when it loads: JavaFX's
 * own player for ordinary addresses; for a blob, nothing until an offer comes through {@link
 * PlayerDoor}. Tried on JavaFX 26.0.1.
 */
final class DoorPlayer extends WCMediaPlayer {
  private final StockGraphics graphics;
  private final PlayerDoor door;
  private final TextureCanvas canvas = new TextureCanvas();

  private volatile @Nullable StockPlayer stock;
  private volatile @Nullable Playback ours;
  private boolean waiting;
  private boolean playing;
  private float rate = 1;
  private float volume = 1;
  private boolean muted;

  DoorPlayer(StockGraphics graphics, PlayerDoor door) {
    this.graphics = graphics;
    this.door = door;
  }

  @Override
  protected void load(String address, @Nullable String userAgent) {
    disposePlayer();
    if (address.startsWith("blob:")) {
      waiting = true;
      notifyNetworkStateChanged(NETWORK_STATE_LOADING);
      return;
    }
    StockPlayer player = graphics.playerBeside(this);
    stock = player;
    player.call("fwkSetPreload", getPreload());
    player.call("fwkSetVolume", volume);
    player.call("fwkSetMute", muted);
    player.call("fwkSetRate", rate);
    player.call("fwkLoad", address, userAgent);
  }

  @Override
  protected void setPreservesPitch(boolean preserve) {
    if (waiting) {
      door.take()
          .ifPresent(factory -> {
            waiting = false;
            Playback playback = factory.apply(new Signals());
            ours = playback;
            playback.volume(volume);
            playback.mute(muted);
            playback.rate(rate);
            if (playing) {
              playback.play();
            }
          });
    }
    StockPlayer player = stock;
    if (player != null) {
      player.call("fwkSetPreservesPitch", preserve);
    }
  }

  @Override
  protected void cancelLoad() {
    StockPlayer player = stock;
    if (player != null) {
      // While WebKit destroys its side, JavaFX's player must not call it any more.
      player.call(graphics.isDisposed(this) ? "fwkDispose" : "fwkCancelLoad");
    }
    disposeOurs();
    waiting = false;
  }

  @Override
  protected void disposePlayer() {
    StockPlayer player = stock;
    stock = null;
    if (player != null) {
      player.call("fwkDispose");
    }
    disposeOurs();
    waiting = false;
  }

  private void disposeOurs() {
    Playback playback = ours;
    ours = null;
    if (playback != null) {
      playback.dispose();
    }
  }

  @Override
  protected void prepareToPlay() {
    StockPlayer player = stock;
    if (player != null) {
      player.call("fwkPrepareToPlay");
    }
  }

  @Override
  protected void play() {
    playing = true;
    StockPlayer player = stock;
    if (player != null) {
      player.call("fwkPlay");
      return;
    }
    notifyPaused(false);
    Playback playback = ours;
    if (playback != null) {
      playback.play();
    }
  }

  @Override
  protected void pause() {
    playing = false;
    StockPlayer player = stock;
    if (player != null) {
      player.call("fwkPause");
      return;
    }
    notifyPaused(true);
    Playback playback = ours;
    if (playback != null) {
      playback.pause();
    }
  }

  @Override
  protected float getCurrentTime() {
    StockPlayer player = stock;
    Playback playback = ours;
    return player != null ? player.currentTime() : playback != null ? playback.currentTime() : 0;
  }

  @Override
  protected void seek(float time) {
    StockPlayer player = stock;
    Playback playback = ours;
    if (player != null) {
      player.call("fwkSeek", time);
    } else if (playback != null) {
      playback.seek(time);
    }
  }

  @Override
  protected void setRate(float rate) {
    this.rate = rate;
    StockPlayer player = stock;
    Playback playback = ours;
    if (player != null) {
      player.call("fwkSetRate", rate);
    } else if (playback != null) {
      playback.rate(rate);
    }
  }

  @Override
  protected void setVolume(float volume) {
    this.volume = volume;
    StockPlayer player = stock;
    Playback playback = ours;
    if (player != null) {
      player.call("fwkSetVolume", volume);
    } else if (playback != null) {
      playback.volume(volume);
    }
  }

  @Override
  protected void setMute(boolean muted) {
    this.muted = muted;
    StockPlayer player = stock;
    Playback playback = ours;
    if (player != null) {
      player.call("fwkSetMute", muted);
    } else if (playback != null) {
      playback.mute(muted);
    }
  }

  @Override
  protected void setSize(int width, int height) {
    StockPlayer player = stock;
    if (player != null) {
      player.call("fwkSetSize", width, height);
    }
  }

  @Override
  protected void renderCurrentFrame(WCGraphicsContext context, int x, int y, int w, int h) {
    StockPlayer player = stock;
    Playback playback = ours;
    if (player != null) {
      player.render(context, x, y, w, h);
    } else if (playback != null && w > 0 && h > 0) {
      canvas.paint(context, x, y, w, h, playback);
    }
  }

  private final class Signals implements PlayerSignals {
    @Override
    public void metadata(int width, int height, boolean audio, float duration) {
      notifySizeChanged(width, height);
      notifyReady(width > 0, audio, duration);
      notifyReadyStateChanged(READY_STATE_HAVE_METADATA);
    }

    @Override
    public void size(int width, int height) {
      notifySizeChanged(width, height);
    }

    @Override
    public void enoughData() {
      notifyReadyStateChanged(READY_STATE_HAVE_ENOUGH_DATA);
    }

    @Override
    public void paused(boolean paused) {
      notifyPaused(paused);
    }

    @Override
    public void frame() {
      notifyNewFrame();
    }

    @Override
    public void seeking(boolean seeking) {
      notifySeeking(seeking, seeking ? READY_STATE_HAVE_METADATA : READY_STATE_HAVE_ENOUGH_DATA);
    }

    @Override
    public void duration(float seconds) {
      notifyDurationChanged(seconds);
    }

    @Override
    public void finished() {
      notifyFinished();
    }

    @Override
    public void unsupported() {
      notifyNetworkStateChanged(NETWORK_STATE_FORMAT_ERROR);
      notifyReadyStateChanged(READY_STATE_HAVE_NOTHING);
    }
  }
}
