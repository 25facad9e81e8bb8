package org.eksamik.browser.media.playing;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.eksamik.browser.door.PlayerSignals.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file and fills its {@link Reel}, on a thread of its own. */
final class Decoding implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Decoding.class);

  /** How long a picture is taken to be when the file does not say. */
  private static final double USUAL_LENGTH = 0.04;

  /** Times are not written more precisely than this. */
  private static final double SAME = 0.0005;

  private final FilePlayer player;
  private final MediaBytes bytes;
  private final Reel reel;
  private final Listener listener;
  private double from;
  private double lastTime;
  private double soundTime;
  private boolean arrived;
  private @Nullable Picture before;
  private double beforeLength;

  /** Called on the decoder's thread. */
  interface Listener {
    /** Before anything is in the reel. The file is closed when the reel is. */
    void opened(MediaFile file);

    void failed(Failure failure);
  }

  Decoding(FilePlayer player, MediaBytes bytes, Reel reel, Listener listener) {
    this.player = player;
    this.bytes = bytes;
    this.reel = reel;
    this.listener = listener;
  }

  @Override
  public void run() {
    InputCalls calls = player.acquire();
    try (MediaFile file = MediaFile.open(calls, bytes);
        SoundShaper shaper = new SoundShaper()) {
      listener.opened(file);
      reel.begin(file.picture().isPresent(), file.sound().isPresent());
      work(file, shaper);
    } catch (PlayingException e) {
      LOG.debug("Cannot be played: {}", e.getMessage());
      fail(e.failure());
    } catch (IOException e) {
      fail(Failure.NETWORK);
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("A player failed", e);
      fail(Failure.DECODING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      forget();
      player.release();
      bytes.close();
    }
  }

  private void fail(Failure failure) {
    if (!reel.isClosed()) {
      listener.failed(failure);
    }
  }

  private void work(MediaFile file, SoundShaper shaper) throws IOException, InterruptedException {
    while (true) {
      switch (reel.next()) {
        case Reel.Task.Close() -> {
          return;
        }
        case Reel.Task.Seek(double target) -> {
          forget();
          file.seek(target);
          from = target;
          arrived = false;
          soundTime = Double.NaN;
          lastTime = 0;
        }
        case Reel.Task.NextPicture() -> picture(file.picture().orElseThrow());
        case Reel.Task.NextSound() -> sound(file.sound().orElseThrow(), shaper);
      }
    }
  }

  private void forget() {
    if (before != null) {
      before.close();
      before = null;
    }
  }

  /** Of the pictures before the wanted moment, only the last is one that is still seen. */
  private void picture(TrackDecoder track) throws PlayingException {
    AVFrame frame = track.next();
    if (frame == null) {
      giveBefore();
      reel.picturesEnd();
      return;
    }
    double told = track.time(frame);
    double time = Double.isNaN(told) ? lastTime : told;
    double length = track.length(frame) > 0 ? track.length(frame) : USUAL_LENGTH;
    lastTime = time + length;
    Picture picture = Picture.of(frame, time);
    if (arrived) {
      reel.add(picture, length);
      return;
    }
    if (time <= from + SAME) {
      forget();
      before = picture;
      beforeLength = length;
      if (time >= from - SAME) {
        giveBefore();
      }
    } else {
      giveBefore();
      reel.add(picture, length);
    }
  }

  private void giveBefore() {
    arrived = true;
    if (before != null) {
      reel.add(before, beforeLength);
      before = null;
    }
  }

  private void sound(TrackDecoder track, SoundShaper shaper) throws PlayingException {
    AVFrame frame = track.next();
    if (frame == null) {
      reel.soundsEnd();
      return;
    }
    double told = track.time(frame);
    SoundPiece piece = shaper.shape(frame, Double.isNaN(told) ? soundTime : told);
    soundTime = piece.end();
    if (piece.end() > from) {
      reel.add(SoundShaper.from(piece, from));
    }
  }
}
