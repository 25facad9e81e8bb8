package org.eksamik.capture.encode;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;
import org.eksamik.capture.SoundBlock;

/**
 * Sound into stretches of the encoder's own length. Time is counted in samples, and put right by
 * the clock when sound was lost or came twice. One thread at a time.
 */
final class SoundEncoder implements AutoCloseable {
  static final int RATE = 48_000;

  /** Devices tell the time no better than this. */
  private static final int TOLERANCE = RATE / 10;

  /** A longer gap is left open, a shorter one filled with silence. */
  private static final int LONGEST_SILENCE = RATE * 2;

  private final StreamEncoder encoder;
  private final AVFrame encoded = avutil.av_frame_alloc();
  private final float[] pending;
  private int filled;
  private long next;
  private boolean begun;

  SoundEncoder(RecordingPlan.Sound plan, Muxer muxer) throws EncodingException {
    encoder = new StreamEncoder(plan.codec().encoder(), muxer);
    AVCodecContext context = encoder.context();
    avutil.av_channel_layout_default(context.ch_layout(), 1);
    context.sample_rate(RATE);
    context.sample_fmt(plan.codec().sampleFormat());
    context.time_base(avutil.av_make_q(1, RATE));
    context.bit_rate(plan.codec().bits(plan.bitsPerSecond()));
    encoder.open(plan.constant() ? "vbr=off" : "vbr=on");

    pending = new float[context.frame_size()];
    avutil.av_channel_layout_default(encoded.ch_layout(), 1);
    encoded.sample_rate(RATE);
    encoded.format(plan.codec().sampleFormat());
    encoded.nb_samples(pending.length);
    EncodingException.check(avutil.av_frame_get_buffer(encoded, 0));
  }

  /**
   * Encodes a stretch of sound, or silence of its length.
   *
   * @param endNanos when it ended, in the time of the recording
   */
  void encode(SoundBlock block, boolean silent, long endNanos) throws EncodingException {
    FloatBuffer samples = block.samples();
    int given = samples.remaining() / block.format().channels();
    double step = (double) block.format().sampleRate() / RATE;
    int count = (int) (given / step);
    long start = Math.max(0, endNanos * (RATE / 1000) / 1_000_000 - count);
    for (int i = align(start); i < count; i++) {
      put(silent ? 0 : between(block, i * step, given));
    }
  }

  /** Devices run at the encoder's rate; other sound is drawn straight between its samples. */
  private static float between(SoundBlock block, double place, int count) {
    int before = (int) place;
    float first = mixed(block, before);
    return place == before || before + 1 >= count
        ? first
        : first + (mixed(block, before + 1) - first) * (float) (place - before);
  }

  private static float mixed(SoundBlock block, int moment) {
    int channels = block.format().channels();
    FloatBuffer samples = block.samples();
    float sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      sum += samples.get(samples.position() + moment * channels + channel);
    }
    return sum / channels;
  }

  /** Fills or skips until the sound stands where the clock says; gives the first sample to use. */
  private int align(long start) throws EncodingException {
    if (!begun) {
      begun = true;
      next = start;
      return 0;
    }
    long ahead = start - (next + filled);
    if (ahead > LONGEST_SILENCE) {
      while (filled > 0) {
        put(0);
      }
      next = start;
    } else if (ahead > TOLERANCE) {
      for (long i = 0; i < ahead; i++) {
        put(0);
      }
    }
    return ahead < -TOLERANCE ? (int) Math.min(-ahead, Integer.MAX_VALUE) : 0;
  }

  private void put(float sample) throws EncodingException {
    pending[filled++] = sample;
    if (filled == pending.length) {
      EncodingException.check(avutil.av_frame_make_writable(encoded));
      new FloatPointer(encoded.data(0)).put(pending);
      encoded.pts(next);
      encoder.encode(encoded);
      next += filled;
      filled = 0;
    }
  }

  void finish() throws EncodingException {
    if (filled > 0) {
      Arrays.fill(pending, filled, pending.length, 0);
      filled = pending.length - 1;
      put(0);
    }
    encoder.encode(null);
  }

  @Override
  public void close() {
    encoder.close();
    avutil.av_frame_free(encoded);
  }
}
