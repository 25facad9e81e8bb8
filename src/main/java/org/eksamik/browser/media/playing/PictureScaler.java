package org.eksamik.browser.media.playing;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a decoded picture the pixels that are seen, in one step with its scaling. One thread;
 * its native memory goes with {@link #close()}.
 */
final class PictureScaler implements AutoCloseable {
  /** From this height on a video that says nothing is in the colours of HDTV. */
  private static final int HIGH_DEFINITION = 720;

  private static final int ONE = 1 << 16;

  private final PointerPointer<IntPointer> to = new PointerPointer<>(1);
  private final IntPointer stride = new IntPointer(1);
  private IntPointer target = new IntPointer(1);
  private @Nullable SwsContext context;
  private int[] scaled = new int[0];
  private long scaledSerial = -1;
  private int scaledWidth;
  private int scaledHeight;

  /** Opaque ARGB; the array is the scaler's own and holds until the next call. */
  int[] scale(AVFrame frame, long serial, int width, int height) {
    if (serial == scaledSerial && width == scaledWidth && height == scaledHeight) {
      return scaled;
    }
    int pixels = width * height;
    if (target.capacity() < pixels) {
      target.close();
      target = new IntPointer(pixels);
    }
    if (scaled.length != pixels) {
      scaled = new int[pixels];
    }
    SwsContext before = context;
    // BGRA in memory is what an int of ARGB is on every little-endian machine.
    SwsContext now =
        swscale.sws_getCachedContext(
            before,
            frame.width(),
            frame.height(),
            frame.format(),
            width,
            height,
            avutil.AV_PIX_FMT_BGRA,
            swscale.SWS_FAST_BILINEAR,
            null,
            null,
            (DoublePointer) null);
    context = now;
    if (before == null || !before.equals(now)) {
      colours(now, frame);
    }
    to.put(0, target);
    stride.put(width * Integer.BYTES);
    swscale.sws_scale(now, frame.data(), frame.linesize(), 0, frame.height(), to, stride);
    target.get(scaled, 0, pixels);
    scaledSerial = serial;
    scaledWidth = width;
    scaledHeight = height;
    return scaled;
  }

  private static void colours(SwsContext context, AVFrame frame) {
    int told = frame.colorspace();
    int space =
        told != avutil.AVCOL_SPC_UNSPECIFIED
            ? told
            : frame.height() >= HIGH_DEFINITION
                ? avutil.AVCOL_SPC_BT709
                : avutil.AVCOL_SPC_SMPTE170M;
    IntPointer table = swscale.sws_getCoefficients(space);
    boolean full = frame.color_range() == avutil.AVCOL_RANGE_JPEG;
    swscale.sws_setColorspaceDetails(context, table, full ? 1 : 0, table, 1, 0, ONE, ONE);
  }

  @Override
  public void close() {
    swscale.sws_freeContext(context);
    context = null;
    target.close();
    to.close();
    stride.close();
  }
}
