package org.eksamik.capture.ffmpeg;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.eksamik.capture.Capture;
import org.eksamik.capture.FramePool;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.jspecify.annotations.Nullable;

/** Pictures from a camera, a screen or a file, in the size in which they come. */
public final class VideoReader implements Capture<VideoFrame> {
  private final StreamReader stream;
  private final VideoFormat format;
  private final FramePool pool;
  private final IntPointer pixels;
  private final PointerPointer<BytePointer> target = new PointerPointer<>(1);
  private final IntPointer stride = new IntPointer(1);
  private @Nullable SwsContext converter;

  private VideoReader(StreamReader stream) {
    this.stream = stream;
    format = new VideoFormat(stream.decoder().width(), stream.decoder().height(), stream.rate());
    pool = new FramePool(format.width(), format.height());
    pixels = new IntPointer((long) format.width() * format.height());
    target.put(0, pixels);
    stride.put(format.width() * Integer.BYTES);
  }

  /** Opens it; see {@link StreamReader#open} for what it throws. */
  public static VideoReader open(InputArguments arguments) throws IOException {
    return new VideoReader(StreamReader.open(arguments, avutil.AVMEDIA_TYPE_VIDEO));
  }

  public VideoFormat format() {
    return format;
  }

  @Override
  public Grab<VideoFrame> next() {
    try {
      AVFrame decoded = stream.next();
      converter =
          swscale.sws_getCachedContext(
              converter,
              decoded.width(),
              decoded.height(),
              decoded.format(),
              format.width(),
              format.height(),
              avutil.AV_PIX_FMT_BGRA,
              swscale.SWS_FAST_BILINEAR,
              null,
              null,
              (DoublePointer) null);
      swscale.sws_scale(
          converter, decoded.data(), decoded.linesize(), 0, decoded.height(), target, stride);
      VideoFrame frame = pool.take();
      pixels.get(frame.argb(), 0, frame.argb().length);
      return new Grab.Got<>(opaque(frame));
    } catch (IOException e) {
      return new Grab.Ended<>(String.valueOf(e.getMessage()));
    }
  }

  /** Screens come with an empty fourth byte. */
  private static VideoFrame opaque(VideoFrame frame) {
    int[] argb = frame.argb();
    if (argb[0] >>> 24 != 0xFF) {
      for (int i = 0; i < argb.length; i++) {
        argb[i] |= 0xFF000000;
      }
    }
    return frame;
  }

  /** Begins again, where the input is a file. */
  public void rewind() throws IOException {
    stream.rewind();
  }

  @Override
  public void close() {
    stream.close();
    swscale.sws_freeContext(converter);
    converter = null;
    pixels.close();
    target.close();
    stride.close();
  }
}
