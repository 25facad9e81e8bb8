package org.eksamik.capture.ffmpeg;

import java.io.IOException;
import java.nio.FloatBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.eksamik.capture.Capture;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;

/** Sound from a microphone or a file, as one channel at 48 kHz. */
public final class SoundReader implements Capture<SoundBlock> {
  public static final SoundFormat FORMAT = new SoundFormat(48_000, 1);

  /** What the resampler may hold back from an earlier frame. */
  private static final int SPARE_SAMPLES = 4096;

  private final StreamReader stream;
  private final SwrContext resampler = new SwrContext(null);
  private final PointerPointer<FloatPointer> target = new PointerPointer<>(1);

  private SoundReader(StreamReader stream) {
    this.stream = stream;
    AVCodecContext from = stream.decoder();
    AVChannelLayout mono = new AVChannelLayout();
    avutil.av_channel_layout_default(mono, FORMAT.channels());
    swresample.swr_alloc_set_opts2(
        resampler,
        mono,
        avutil.AV_SAMPLE_FMT_FLT,
        FORMAT.sampleRate(),
        from.ch_layout(),
        from.sample_fmt(),
        from.sample_rate(),
        0,
        null);
    swresample.swr_init(resampler);
  }

  /** Opens it; see {@link StreamReader#open} for what it throws. */
  public static SoundReader open(InputArguments arguments) throws IOException {
    return new SoundReader(StreamReader.open(arguments, avutil.AVMEDIA_TYPE_AUDIO));
  }

  @Override
  public Grab<SoundBlock> next() {
    try {
      AVFrame decoded = stream.next();
      long most =
          (long) decoded.nb_samples() * FORMAT.sampleRate() / decoded.sample_rate() + SPARE_SAMPLES;
      try (FloatPointer samples = new FloatPointer(most)) {
        target.put(0, samples);
        int count =
            swresample.swr_convert(
                resampler, target, (int) most, decoded.extended_data(), decoded.nb_samples());
        float[] block = new float[Math.max(count, 0)];
        samples.get(block);
        return new Grab.Got<>(new SoundBlock(FORMAT, FloatBuffer.wrap(block), System.nanoTime()));
      }
    } catch (IOException e) {
      return new Grab.Ended<>(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    stream.close();
    swresample.swr_free(resampler);
    target.close();
  }
}
