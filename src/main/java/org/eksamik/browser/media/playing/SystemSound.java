package org.eksamik.browser.media.playing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operating system's usual sound output. */
public final class SystemSound implements SoundOutput {
  private static final Logger LOG = LoggerFactory.getLogger(SystemSound.class);
  private static final AudioFormat FORMAT =
      new AudioFormat(SoundLine.RATE, Short.SIZE, SoundLine.CHANNELS, true, false);
  private static final int FRAME_BYTES = SoundLine.CHANNELS * Short.BYTES;

  /** A tenth of a second: what is heard after a change of the volume. */
  private static final int BUFFER_BYTES = SoundLine.RATE / 10 * FRAME_BYTES;

  private final AtomicBoolean told = new AtomicBoolean();

  @Override
  public Optional<SoundLine> open() {
    try {
      SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT);
      line.open(FORMAT, BUFFER_BYTES);
      return Optional.of(new Line(line));
    } catch (LineUnavailableException | IllegalArgumentException | LinkageError e) {
      if (!told.getAndSet(true)) {
        LOG.info("Pages are not heard: {}", e.toString());
      }
      return Optional.empty();
    }
  }

  private static final class Line implements SoundLine {
    private final SourceDataLine line;
    private byte[] bytes = new byte[0];
    private long written;

    Line(SourceDataLine line) {
      this.line = line;
    }

    @Override
    public void write(short[] samples, int count) {
      int length = count * Short.BYTES;
      if (bytes.length < length) {
        bytes = new byte[length];
      }
      for (int i = 0; i < count; i++) {
        bytes[2 * i] = (byte) samples[i];
        bytes[2 * i + 1] = (byte) (samples[i] >> Byte.SIZE);
      }
      line.start();
      written += line.write(bytes, 0, length) / FRAME_BYTES;
    }

    @Override
    public long unheard() {
      return Math.max(0, written - line.getLongFramePosition());
    }

    @Override
    public void pause() {
      line.stop();
    }

    @Override
    public void clear() {
      line.stop();
      line.flush();
      written = line.getLongFramePosition();
    }

    @Override
    public void close() {
      line.close();
    }
  }
}
