package org.eksamik.browser.peer;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.nio.FloatBuffer;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;

/** Sound on its way out, in the pieces of 10 ms that the library takes. */
public final class OutgoingSound implements Outgoing {
  private static final int PIECES_A_SECOND = 100;
  private static final float LOUDEST = 32_767;

  private final CustomAudioSource source = new CustomAudioSource();
  private final AudioTrack track;
  private byte[] piece = new byte[0];
  private int filled;
  private boolean closed;

  OutgoingSound(PeerConnectionFactory factory, String name) {
    this.track = factory.createAudioTrack(name, source);
  }

  @Override
  public MediaStreamTrack track() {
    return track;
  }

  /**
   * Sends a stretch of sound.
   *
   * @param silent as long, but nothing to be heard
   */
  public synchronized void push(SoundBlock block, boolean silent) {
    SoundFormat format = block.format();
    int frames = format.sampleRate() / PIECES_A_SECOND;
    int size = frames * format.channels() * Short.BYTES;
    if (piece.length != size) {
      piece = new byte[size];
      filled = 0;
    }
    FloatBuffer samples = block.samples().duplicate();
    while (!closed && samples.hasRemaining()) {
      float sample = samples.get();
      int value = silent ? 0 : Math.round(Math.clamp(sample, -1f, 1f) * LOUDEST);
      piece[filled++] = (byte) value;
      piece[filled++] = (byte) (value >> Byte.SIZE);
      if (filled == size) {
        source.pushAudio(piece, Short.SIZE, format.sampleRate(), format.channels(), frames);
        filled = 0;
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
