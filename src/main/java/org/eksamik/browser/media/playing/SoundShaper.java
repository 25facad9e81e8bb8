package org.eksamik.browser.media.playing;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;

/** Brings decoded sound into the shape of a {@link SoundLine}. One thread. */
final class SoundShaper implements AutoCloseable {
  /** What the resampler may hold back from an earlier frame. */
  private static final int SPARE = 4096;

  private final SwrContext resampler = new SwrContext(null);
  private final AVChannelLayout stereo = new AVChannelLayout();
  private final PointerPointer<ShortPointer> target = new PointerPointer<>(1);
  private ShortPointer samples = new ShortPointer(SPARE);
  private int format = -1;
  private int rate;
  private int channels;

  SoundShaper() {
    avutil.av_channel_layout_default(stereo, SoundLine.CHANNELS);
  }

  SoundPiece shape(AVFrame frame, double time) {
    if (frame.format() != format
        || frame.sample_rate() != rate
        || frame.ch_layout().nb_channels() != channels) {
      begin(frame);
    }
    long most = (long) frame.nb_samples() * SoundLine.RATE / rate + SPARE;
    if (samples.capacity() < most * SoundLine.CHANNELS) {
      samples.close();
      samples = new ShortPointer(most * SoundLine.CHANNELS);
    }
    target.put(0, samples);
    int count =
        swresample.swr_convert(
            resampler, target, (int) most, frame.extended_data(), frame.nb_samples());
    short[] shaped = new short[Math.max(count, 0) * SoundLine.CHANNELS];
    samples.get(shaped);
    return new SoundPiece(shaped, time);
  }

  private void begin(AVFrame frame) {
    format = frame.format();
    rate = frame.sample_rate();
    channels = frame.ch_layout().nb_channels();
    swresample.swr_alloc_set_opts2(
        resampler,
        stereo,
        avutil.AV_SAMPLE_FMT_S16,
        SoundLine.RATE,
        frame.ch_layout(),
        format,
        rate,
        0,
        null);
    swresample.swr_init(resampler);
  }

  /** What is left of a piece from this moment on. */
  static SoundPiece from(SoundPiece piece, double moment) {
    int frames = (int) Math.round((moment - piece.time()) * SoundLine.RATE);
    return frames <= 0
        ? piece
        : new SoundPiece(
            Arrays.copyOfRange(
                piece.samples(),
                Math.min(frames * SoundLine.CHANNELS, piece.samples().length),
                piece.samples().length),
            moment);
  }

  @Override
  public void close() {
    swresample.swr_free(resampler);
    samples.close();
    target.close();
    stereo.close();
  }
}
