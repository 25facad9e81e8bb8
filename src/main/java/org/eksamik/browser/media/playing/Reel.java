package org.eksamik.browser.media.playing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * What is decoded and not yet shown or heard, between the decoder and its two readers. Any thread;
 * who needs several calls to be one, or waits for a change, holds its monitor.
 */
final class Reel {
  private static final int MOST_PICTURES = 6;
  private static final double MOST_SOUND = 0.6;

  private final Deque<Picture> pictures = new ArrayDeque<>();
  private final Deque<SoundPiece> sounds = new ArrayDeque<>();
  private boolean picturesLeft;
  private boolean soundsLeft;
  private boolean hasPictures;
  private boolean hasSounds;
  private OptionalDouble sought = OptionalDouble.empty();
  private double end;
  private int cuts;
  private boolean closed;

  /** What the decoder is to do next. */
  sealed interface Task {
    record Seek(double target) implements Task {}

    record NextPicture() implements Task {}

    record NextSound() implements Task {}

    record Close() implements Task {}
  }

  /** What the file has. */
  synchronized void begin(boolean withPictures, boolean withSounds) {
    hasPictures = withPictures;
    hasSounds = withSounds;
    picturesLeft = withPictures;
    soundsLeft = withSounds;
    notifyAll();
  }

  /** Forgets everything; reading goes on elsewhere. */
  synchronized void cut(double target) {
    clear();
    sought = OptionalDouble.of(target);
    cuts++;
    notifyAll();
  }

  /** How often it was cut: who remembers another number holds something of before. */
  synchronized int cuts() {
    return cuts;
  }

  /** Waits until there is something to do. */
  synchronized Task next() throws InterruptedException {
    while (true) {
      if (closed) {
        return new Task.Close();
      }
      if (sought.isPresent()) {
        double target = sought.getAsDouble();
        sought = OptionalDouble.empty();
        picturesLeft = hasPictures;
        soundsLeft = hasSounds;
        return new Task.Seek(target);
      }
      if (soundsLeft && soundLength() < MOST_SOUND) {
        return new Task.NextSound();
      }
      if (picturesLeft && pictures.size() < MOST_PICTURES) {
        return new Task.NextPicture();
      }
      wait();
    }
  }

  private double soundLength() {
    return sounds.isEmpty() ? 0 : sounds.getLast().end() - sounds.getFirst().time();
  }

  /** Takes the picture over, unless it is from before the last cut. */
  synchronized void add(Picture picture, double length) {
    if (closed || sought.isPresent()) {
      picture.close();
      return;
    }
    pictures.add(picture);
    end = Math.max(end, picture.time() + length);
    notifyAll();
  }

  synchronized void add(SoundPiece piece) {
    if (!closed && sought.isEmpty() && piece.samples().length > 0) {
      sounds.add(piece);
      end = Math.max(end, piece.end());
      notifyAll();
    }
  }

  synchronized void picturesEnd() {
    picturesLeft = false;
    notifyAll();
  }

  synchronized void soundsEnd() {
    soundsLeft = false;
    notifyAll();
  }

  Deque<Picture> pictures() {
    return pictures;
  }

  Deque<SoundPiece> sounds() {
    return sounds;
  }

  /** Whether there is something to see, or to hear where there is nothing to see. */
  synchronized boolean isReady() {
    return sought.isEmpty()
        && (hasPictures || hasSounds)
        && (hasPictures ? !pictures.isEmpty() || !picturesLeft : !sounds.isEmpty() || !soundsLeft);
  }

  /** Whether nothing more will come. */
  synchronized boolean isAtEnd() {
    return sought.isEmpty() && !picturesLeft && !soundsLeft;
  }

  /** Whether what is to come next is missing. */
  synchronized boolean isShort() {
    return (picturesLeft && pictures.isEmpty()) || (soundsLeft && sounds.isEmpty());
  }

  /** When the last of what was added ends, in seconds. */
  synchronized double end() {
    return end;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    clear();
    notifyAll();
  }

  private void clear() {
    pictures.forEach(Picture::close);
    pictures.clear();
    sounds.clear();
  }
}
