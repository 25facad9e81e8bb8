package org.eksamik.browser.media.playing;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Plays a file's sound out, and keeps the clock with what is heard. Where there is no line, and as
 * long as nothing was to be heard yet, the sound passes by the clock unheard.
 */
final class SoundPlay implements Runnable {
  /** How far the clock may be from what is heard; ears and eyes forgive more. */
  private static final double TOLERANCE = 0.03;

  private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(200);

  private final FilePlayback playback;
  private final SoundOutput output;
  private final Reel reel;
  private final MediaClock clock;
  private Optional<SoundLine> line = Optional.empty();
  private Tempo tempo = new Tempo(1);
  private boolean asked;
  private int cuts;

  SoundPlay(FilePlayback playback, SoundOutput output) {
    this.playback = playback;
    this.output = output;
    reel = playback.reel();
    clock = playback.clock();
  }

  @Override
  public void run() {
    try {
      for (SoundPiece piece = next(); piece != null; piece = next()) {
        play(piece);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      tempo.close();
      line.ifPresent(SoundLine::close);
    }
  }

  private @Nullable SoundPiece next() throws InterruptedException {
    boolean stopped = false;
    synchronized (reel) {
      while (!reel.isClosed()) {
        if (cuts != reel.cuts()) {
          cuts = reel.cuts();
          line.ifPresent(SoundLine::clear);
        }
        if (playback.isRunning() && clock.rate() > 0 && !reel.sounds().isEmpty()) {
          SoundPiece piece = reel.sounds().removeFirst();
          reel.notifyAll();
          return piece;
        }
        if (!playback.isRunning() && !stopped) {
          stopped = true;
          line.ifPresent(SoundLine::pause);
        }
        reel.wait();
      }
      return null;
    }
  }

  private void play(SoundPiece piece) throws InterruptedException {
    float loudness = playback.loudness();
    if (!asked && loudness > 0) {
      asked = true;
      line = output.open();
    }
    playback.sounds(piece);
    if (line.isEmpty()) {
      letPass(piece);
      return;
    }
    double rate = clock.rate();
    if (rate != tempo.rate()) {
      tempo.close();
      tempo = new Tempo(rate);
    }
    short[] samples = tempo.apply(piece.samples());
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (samples[i] * loudness);
    }
    line.get().write(samples, samples.length);
    follow(piece.end() - line.get().unheard() * rate / SoundLine.RATE);
  }

  private void follow(double heard) {
    synchronized (reel) {
      if (cuts == reel.cuts()
          && playback.isRunning()
          && Math.abs(heard - clock.now()) > TOLERANCE) {
        clock.set(heard);
      }
    }
  }

  private void letPass(SoundPiece piece) throws InterruptedException {
    synchronized (reel) {
      while (!reel.isClosed() && cuts == reel.cuts() && clock.now() < piece.end()) {
        double left = (piece.end() - clock.now()) / Math.max(clock.rate(), 0.01);
        long nanos = playback.isRunning() ? (long) (left * 1e9) + 1 : LONGEST_WAIT;
        TimeUnit.NANOSECONDS.timedWait(reel, Math.clamp(nanos, 1, LONGEST_WAIT));
      }
    }
  }
}
