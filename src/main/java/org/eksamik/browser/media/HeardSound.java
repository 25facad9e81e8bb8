package org.eksamik.browser.media;

import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.eksamik.browser.media.playing.SoundLine;
import org.eksamik.browser.media.playing.SoundOutput;
import org.eksamik.capture.SoundBlock;

/**
 * Sound of a peer connection that an element plays out. What cannot be played in time is left out,
 * so that one hears what is said now. Any thread.
 */
final class HeardSound implements Consumer<SoundBlock>, AutoCloseable {
  private static final int MOST_WAITING = 20;

  private final LiveSound sound;
  private final SoundOutput output;
  private final BlockingQueue<SoundBlock> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread thread;
  private volatile float volume = 1;
  private volatile boolean muted;
  private volatile boolean playing;

  HeardSound(LiveSound sound, SoundOutput output) {
    this.sound = sound;
    this.output = output;
    this.thread = Thread.ofPlatform().daemon().name("heard sound").start(this::play);
    sound.follow(this);
  }

  void volume(float now) {
    volume = now;
  }

  void mute(boolean now) {
    muted = now;
  }

  void playing(boolean now) {
    playing = now;
  }

  @Override
  public void accept(SoundBlock block) {
    if (playing && !muted && sound.isEnabled() && !waiting.offer(block)) {
      waiting.poll();
      waiting.offer(block);
    }
  }

  private void play() {
    Optional<SoundLine> opened = Optional.empty();
    try {
      while (true) {
        SoundBlock block = waiting.take();
        if (opened.isEmpty()) {
          opened = output.open();
        }
        opened.ifPresent(line -> {
          short[] samples = samples(block);
          line.write(samples, samples.length);
        });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      opened.ifPresent(SoundLine::close);
    }
  }

  /** As the line takes it: the nearest sample in time, and one channel for both ears. */
  private short[] samples(SoundBlock block) {
    int channels = block.format().channels();
    int rate = block.format().sampleRate();
    FloatBuffer from = block.samples();
    int frames = (int) ((long) from.remaining() / channels * SoundLine.RATE / rate);
    short[] samples = new short[frames * SoundLine.CHANNELS];
    for (int i = 0; i < frames; i++) {
      int at = (int) ((long) i * rate / SoundLine.RATE) * channels;
      for (int c = 0; c < SoundLine.CHANNELS; c++) {
        float value = from.get(from.position() + at + Math.min(c, channels - 1)) * volume;
        samples[i * SoundLine.CHANNELS + c] =
            (short) (Math.clamp(value, -1f, 1f) * Short.MAX_VALUE);
      }
    }
    return samples;
  }

  @Override
  public void close() {
    sound.unfollow(this);
    thread.interrupt();
  }
}
