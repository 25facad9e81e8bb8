package org.eksamik.browser.peer;

import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.function.Consumer;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.jspecify.annotations.Nullable;

/** Sound from the other side. */
public final class IncomingSound implements Incoming, AudioTrackSink {
  private static final float LOUDEST = 32_768;

  private volatile @Nullable Consumer<SoundBlock> listener;
  private volatile boolean watched;

  IncomingSound(AudioTrack track) {
    track.addSink(this);
  }

  /** Names the one listener, who is called on the library's thread. */
  public void sound(Consumer<SoundBlock> to) {
    listener = to;
  }

  /** Whether sound is wanted. */
  public void watch(boolean now) {
    watched = now;
  }

  @Override
  public void onData(byte[] data, int bitsPerSample, int sampleRate, int channels, int frames) {
    Consumer<SoundBlock> to = listener;
    if (to == null || !watched || bitsPerSample != Short.SIZE) {
      return;
    }
    ShortBuffer samples = ByteBuffer.wrap(data).order(ByteOrder.nativeOrder()).asShortBuffer();
    FloatBuffer read = FloatBuffer.allocate(frames * channels);
    for (int i = 0; i < read.capacity(); i++) {
      read.put(i, samples.get(i) / LOUDEST);
    }
    to.accept(new SoundBlock(new SoundFormat(sampleRate, channels), read, System.nanoTime()));
  }

  @Override
  public void close() {
    listener = null;
  }
}
