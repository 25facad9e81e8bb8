package org.eksamik.browser.media.playing;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eksamik.browser.door.PlayerSignals;
import org.eksamik.capture.SoundBlock;
import org.jspecify.annotations.Nullable;

/**
 * A file in a media element. A decoder fills the {@link Reel}; {@link PictureShow} and {@link
 * SoundPlay} empty it by the {@link MediaClock}. The reel's monitor guards what they share.
 */
final class FilePlayback implements Sounding, Decoding.Listener {
  /** How much the end may differ from what the file said before anyone is told. */
  private static final double TOLERANCE = 1;

  private final MediaBytes bytes;
  private final PlayerSignals signals;
  private final Reel reel = new Reel();
  private final MediaClock clock = new MediaClock();
  private final Screen screen = new Screen();
  private final FilePlayer player;
  private final List<Consumer<SoundBlock>> listeners = new CopyOnWriteArrayList<>();
  private @Nullable MediaFile file;
  private boolean playing;
  private boolean starved;
  private boolean finished;
  private boolean seeking;
  private OptionalDouble arriving = OptionalDouble.of(0);
  private double duration = Double.POSITIVE_INFINITY;
  private volatile float loudness = 1;
  private volatile boolean muted;

  FilePlayback(FilePlayer player, MediaBytes bytes, PlayerSignals signals) {
    this.player = player;
    this.bytes = bytes;
    this.signals = signals;
  }

  void begin(SoundOutput sound) {
    // Not a virtual thread: native calls would hold up its carrier, as does the sound's line.
    Thread.ofPlatform()
        .daemon()
        .name("media decoder")
        .start(new Decoding(player, bytes, reel, this));
    Thread.ofVirtual().name("media pictures").start(new PictureShow(this));
    Thread.ofPlatform().daemon().name("media sound").start(new SoundPlay(this, sound));
  }

  Reel reel() {
    return reel;
  }

  MediaClock clock() {
    return clock;
  }

  Screen screen() {
    return screen;
  }

  PlayerSignals signals() {
    return signals;
  }

  /** How loud it is now, between 0 and 1. */
  float loudness() {
    return muted ? 0 : loudness;
  }

  @Override
  public void opened(MediaFile opened) {
    synchronized (reel) {
      file = opened;
      duration = opened.duration();
    }
    signals.metadata(
        opened.picture().map(TrackDecoder::width).orElse(0),
        opened.picture().map(TrackDecoder::height).orElse(0),
        opened.sound().isPresent(),
        (float) opened.duration());
  }

  @Override
  public void failed(PlayerSignals.Failure failure) {
    signals.failed(failure);
  }

  /** Whether time goes on: it plays, and has what it takes. With the reel's monitor held. */
  boolean isRunning() {
    return playing && !starved && !finished && arriving.isEmpty();
  }

  boolean isArriving() {
    return arriving.isPresent();
  }

  /** There is something to see or hear at the new place. With the reel's monitor held. */
  void arrive() {
    clock.set(arriving.orElse(0));
    arriving = OptionalDouble.empty();
    follow();
    signals.enoughData();
    if (seeking) {
      seeking = false;
      signals.seeking(false);
    }
  }

  /** Stops the clock when bytes do not come in time, and starts it again. Monitor held. */
  void checkSupply() {
    boolean isShort = reel.isShort() && file != null && file.waits();
    if (playing && !starved && isShort) {
      starved = true;
      follow();
      signals.starved();
    } else if (starved && !reel.isShort()) {
      starved = false;
      follow();
      signals.enoughData();
    }
  }

  /** When it ends: as the file said, unless that was wrong. Monitor held. */
  double end() {
    return Math.abs(duration - reel.end()) <= TOLERANCE ? duration : reel.end();
  }

  /** Monitor held. */
  void finish() {
    double end = end();
    clock.set(end);
    finished = true;
    follow();
    if (duration != end) {
      duration = end;
      signals.duration((float) end);
    }
    signals.finished();
  }

  /** How many seconds from the beginning are here, as far as one can tell. Monitor held. */
  double buffered() {
    if (file == null) {
      return 0;
    }
    return Double.isInfinite(duration) ? reel.end() : file.here() * duration;
  }

  /** Whether the last byte is here. Monitor held. */
  boolean isWhole() {
    return file != null && file.here() >= 1;
  }

  private void follow() {
    clock.run(isRunning());
    reel.notifyAll();
  }

  @Override
  public void play() {
    synchronized (reel) {
      playing = true;
      follow();
    }
  }

  @Override
  public void pause() {
    synchronized (reel) {
      playing = false;
      follow();
    }
  }

  @Override
  public float currentTime() {
    synchronized (reel) {
      return (float) Math.min(arriving.orElse(clock.now()), duration);
    }
  }

  @Override
  public void seek(float time) {
    synchronized (reel) {
      seeking = true;
      finished = false;
      starved = false;
      arriving = OptionalDouble.of(time);
      follow();
      reel.cut(time);
    }
    signals.seeking(true);
  }

  @Override
  public void rate(float rate) {
    clock.rate(rate);
    synchronized (reel) {
      reel.notifyAll();
    }
  }

  @Override
  public void volume(float volume) {
    loudness = volume;
  }

  @Override
  public void mute(boolean mute) {
    muted = mute;
  }

  @Override
  public boolean hasSound() {
    synchronized (reel) {
      return file != null && file.sound().isPresent();
    }
  }

  @Override
  public void listen(Consumer<SoundBlock> listener) {
    listeners.add(listener);
  }

  /** What comes to be heard. Another origin's is not for the page. */
  void sounds(SoundPiece piece) {
    if (!listeners.isEmpty() && bytes.isReadable()) {
      SoundBlock block = piece.block(System.nanoTime());
      listeners.forEach(listener -> listener.accept(block));
    }
  }

  @Override
  public boolean isReadable() {
    return bytes.isReadable();
  }

  @Override
  public void dispose() {
    reel.close();
    bytes.close();
    screen.close();
  }

  @Override
  public void paint(Canvas canvas, int width, int height) {
    screen.paint(canvas, width, height);
  }
}
