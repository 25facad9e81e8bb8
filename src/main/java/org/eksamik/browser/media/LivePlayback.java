package org.eksamik.browser.media;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eksamik.browser.door.Playback;
import org.eksamik.browser.door.PlayerSignals;
import org.eksamik.browser.media.playing.SoundOutput;
import org.eksamik.capture.Cut;
import org.eksamik.capture.Scaler;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.jspecify.annotations.Nullable;

/**
 * A live stream in a media element. Pictures are only kept until the next one comes; one is scaled
 * when, and to the size in which, it is painted, so that what nobody sees costs nothing.
 */
final class LivePlayback implements Playback, LiveVideo.Viewer {
  private static final int BLACK = 0xFF000000;
  private static final VideoFormat SOUND_ONLY = new VideoFormat(1, 1, 1);
  private static final long BLACK_SERIAL = Long.MIN_VALUE + 1;

  private final PlayerSignals signals;
  private final Listener listener;
  private final Object lock = new Object();
  private final Scaler scaler = new Scaler();
  private Optional<LiveVideo> video;
  private volatile VideoFormat shape;
  private int[] black = new int[0];
  private @Nullable VideoFrame current;
  private final SoundOutput output;
  private Optional<LiveSound> sound;
  private Optional<HeardSound> heard;
  private float volume = 1;
  private boolean muted;
  private boolean described;
  private boolean started;
  private boolean playing;
  private boolean disposed;
  private boolean awaited;
  private int pictures;
  private long playedNanos;
  private long playingSince;

  /** Told of what the page wants to know. */
  interface Listener {
    /** A picture came that someone had waited for; on the feed's thread. */
    void picture(int count, int width, int height);

    /** The picture has another size; on any thread. WebKit itself does not tell the page. */
    void resized();

    /** On the FX thread. */
    void disposed();
  }

  LivePlayback(
      PlayerSignals signals,
      Optional<LiveVideo> video,
      Optional<LiveSound> sound,
      SoundOutput output,
      Listener listener) {
    this.signals = signals;
    this.video = video;
    this.listener = listener;
    this.output = output;
    this.sound = sound;
    this.heard = heard(sound);
    this.shape = video.map(LiveVideo::format).orElse(SOUND_ONLY);
    if (video.map(LiveVideo::isSized).orElse(true)) {
      describe();
    }
    if (video.isEmpty()) {
      started = true;
      signals.enoughData();
    }
    video.ifPresent(shown -> shown.follow(this));
  }

  /** Tells what there is to see, once that is known. */
  private void describe() {
    described = true;
    int width = video.isPresent() ? shape.width() : 0;
    int height = video.isPresent() ? shape.height() : 0;
    signals.metadata(width, height, sound.isPresent(), Float.POSITIVE_INFINITY);
  }

  /** Shows another track from now on, or none and the last picture. */
  void show(Optional<LiveVideo> other, Optional<LiveSound> otherSound) {
    hear(otherSound);
    if (other.equals(video)) {
      return;
    }
    video.ifPresent(shown -> shown.unfollow(this));
    video = other;
    other.ifPresent(shown -> {
      resized(shown.format());
      shown.follow(this);
    });
  }

  private void hear(Optional<LiveSound> other) {
    if (other.equals(sound)) {
      return;
    }
    heard.ifPresent(HeardSound::close);
    sound = other;
    heard = heard(other);
    synchronized (lock) {
      heard.ifPresent(now -> now.playing(playing));
    }
  }

  private Optional<HeardSound> heard(Optional<LiveSound> of) {
    Optional<HeardSound> now =
        of.filter(LiveSound::isReceived).map(received -> new HeardSound(received, output));
    now.ifPresent(begun -> {
      begun.volume(volume);
      begun.mute(muted);
    });
    return now;
  }

  @Override
  public void take(VideoFrame frame) {
    int count = 0;
    synchronized (lock) {
      if (disposed || (started && !playing)) {
        return;
      }
      VideoFrame before = current;
      frame.retain();
      current = frame;
      if (before != null) {
        before.close();
      }
      pictures++;
      if (awaited) {
        awaited = false;
        count = pictures;
      }
      if (!described) {
        describe();
      }
      if (!started) {
        started = true;
        signals.enoughData();
      }
    }
    signals.frame();
    if (count > 0) {
      listener.picture(count, frame.width(), frame.height());
    }
  }

  @Override
  public void resized(VideoFormat format) {
    shape = format;
    if (!described) {
      return;
    }
    signals.size(format.width(), format.height());
    listener.resized();
  }

  /** Asks to be told of the next picture. */
  void awaitPicture() {
    synchronized (lock) {
      awaited = true;
    }
  }

  /** How many pictures were shown so far. */
  int pictures() {
    synchronized (lock) {
      return pictures;
    }
  }

  /** The stream has no living track left. */
  void finish() {
    pause();
    signals.duration(currentTime());
    signals.finished();
  }

  @Override
  public void paint(Canvas canvas, int width, int height) {
    VideoFrame frame;
    synchronized (lock) {
      frame = current;
      if (frame == null) {
        return;
      }
      frame.retain();
    }
    try (frame) {
      if (!video.map(LiveVideo::isEnabled).orElse(true)) {
        canvas.draw(black(width * height), width, height, BLACK_SERIAL);
        return;
      }
      synchronized (scaler) {
        if (!isDisposed()) {
          canvas.draw(
              scaler.scale(frame, Cut.middle(frame, shape), width, height),
              width,
              height,
              frame.nanoTime());
        }
      }
    }
  }

  private int[] black(int pixels) {
    if (black.length < pixels) {
      black = new int[pixels];
      Arrays.fill(black, BLACK);
    }
    return black;
  }

  private boolean isDisposed() {
    synchronized (lock) {
      return disposed;
    }
  }

  @Override
  public void play() {
    heard.ifPresent(sounding -> sounding.playing(true));
    synchronized (lock) {
      if (!playing) {
        playing = true;
        playingSince = System.nanoTime();
      }
    }
  }

  @Override
  public void pause() {
    heard.ifPresent(sounding -> sounding.playing(false));
    synchronized (lock) {
      if (playing) {
        playing = false;
        playedNanos += System.nanoTime() - playingSince;
      }
    }
  }

  @Override
  public float currentTime() {
    synchronized (lock) {
      long nanos = playedNanos + (playing ? System.nanoTime() - playingSince : 0);
      return (float) nanos / TimeUnit.SECONDS.toNanos(1);
    }
  }

  /** A live picture has no other moment than now. */
  @Override
  public void seek(float time) {
    signals.seeking(true);
    signals.seeking(false);
  }

  @Override
  public void rate(float rate) {}

  /** Only what came through a peer connection is heard: the student would hear themselves. */
  @Override
  public void volume(float now) {
    volume = now;
    heard.ifPresent(sounding -> sounding.volume(now));
  }

  @Override
  public void mute(boolean now) {
    muted = now;
    heard.ifPresent(sounding -> sounding.mute(now));
  }

  @Override
  public void dispose() {
    heard.ifPresent(HeardSound::close);
    video.ifPresent(shown -> shown.unfollow(this));
    synchronized (lock) {
      disposed = true;
      if (current != null) {
        current.close();
        current = null;
      }
    }
    synchronized (scaler) {
      scaler.close();
    }
    listener.disposed();
  }
}
