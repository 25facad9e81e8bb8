package org.eksamik.capture.encode;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.eksamik.capture.Cut;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.jspecify.annotations.Nullable;

/** Pictures of any size into a stream of one size. One thread at a time. */
final class PictureEncoder implements AutoCloseable {
  private static final int MILLIS_A_SECOND = 1000;

  /** From so many pixels on, two threads share a picture. */
  private static final int MANY_PIXELS = 1600 * 900;

  private final StreamEncoder encoder;
  private final KeyFrames keyFrames;
  private final VideoFormat shape;
  private final AVFrame encoded = avutil.av_frame_alloc();
  private final PointerPointer<BytePointer> from = new PointerPointer<>(1);
  private final IntPointer fromStride = new IntPointer(1);
  private IntPointer source = new IntPointer(1);
  private @Nullable SwsContext converter;
  private long lastMillis = -1;
  private long keyMillis;
  private int sinceKey;
  private boolean anew;

  PictureEncoder(RecordingPlan.Picture plan, Muxer muxer) throws EncodingException {
    encoder = new StreamEncoder(plan.codec().encoder(), muxer);
    keyFrames = plan.keyFrames();
    VideoFormat format = plan.format();
    shape = format;
    // H.264 halves the colours' size without a remainder
    int even = plan.codec() == VideoCodec.H264 ? ~1 : ~0;
    int width = Math.max(2, format.width() & even);
    int height = Math.max(2, format.height() & even);
    int rate = (int) Math.max(1, Math.round(format.framesPerSecond()));
    AVCodecContext context = encoder.context();
    context.width(width);
    context.height(height);
    context.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
    context.time_base(avutil.av_make_q(1, MILLIS_A_SECOND));
    context.framerate(avutil.av_make_q(rate, 1));
    int leastBits = plan.codec() == VideoCodec.VP9_SCREEN ? 0 : 1;
    context.bit_rate(Math.max(plan.bitsPerSecond(), leastBits));
    context.gop_size(Integer.MAX_VALUE / 2);
    context.max_b_frames(0);
    context.thread_count(width * height >= MANY_PIXELS ? 2 : 1);
    context.color_range(avutil.AVCOL_RANGE_MPEG);
    encoder.open(plan.codec().options());

    encoded.format(avutil.AV_PIX_FMT_YUV420P);
    encoded.width(width);
    encoded.height(height);
    EncodingException.check(avutil.av_frame_get_buffer(encoded, 0));
  }

  /** Encodes a picture of that moment, or a black one. */
  void encode(VideoFrame frame, boolean black, long millis) throws EncodingException {
    int pixels = frame.width() * frame.height();
    if (source.capacity() < pixels) {
      source.close();
      source = new IntPointer(pixels);
    }
    if (black) {
      Pointer.memset(source, 0, (long) pixels * Integer.BYTES);
    } else {
      source.put(frame.argb(), 0, pixels);
    }
    Cut cut = Cut.middle(frame, shape);
    // BGRA in memory is what an int of ARGB is on every little-endian machine.
    converter =
        swscale.sws_getCachedContext(
            converter,
            cut.width(),
            cut.height(),
            avutil.AV_PIX_FMT_BGRA,
            encoded.width(),
            encoded.height(),
            avutil.AV_PIX_FMT_YUV420P,
            swscale.SWS_FAST_BILINEAR,
            null,
            null,
            (DoublePointer) null);
    from.put(0, new BytePointer(source).position(cut.start(frame)));
    fromStride.put(frame.width() * Integer.BYTES);
    EncodingException.check(avutil.av_frame_make_writable(encoded));
    swscale.sws_scale(
        converter, from, fromStride, 0, cut.height(), encoded.data(), encoded.linesize());
    send(millis);
  }

  /** Lets the last picture stand until that moment. */
  void hold(long millis) throws EncodingException {
    if (lastMillis >= 0 && millis > lastMillis) {
      send(millis);
    }
  }

  /** The next picture is encoded as a whole. */
  void beginAnew() {
    anew = true;
  }

  private void send(long millis) throws EncodingException {
    long now = Math.max(millis, lastMillis + 1);
    boolean key =
        anew
            || lastMillis < 0
            || now - keyMillis >= keyFrames.millis()
            || sinceKey + 1 >= keyFrames.pictures();
    anew = false;
    if (key) {
      keyMillis = now;
    }
    sinceKey = key ? 0 : sinceKey + 1;
    lastMillis = now;
    encoded.pts(now);
    encoded.pict_type(key ? avutil.AV_PICTURE_TYPE_I : avutil.AV_PICTURE_TYPE_NONE);
    encoder.encode(encoded);
  }

  void finish() throws EncodingException {
    encoder.encode(null);
  }

  @Override
  public void close() {
    encoder.close();
    avutil.av_frame_free(encoded);
    swscale.sws_freeContext(converter);
    source.close();
    from.close();
    fromStride.close();
  }
}
