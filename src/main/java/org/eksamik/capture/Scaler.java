package org.eksamik.capture;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Brings pictures to the size in which they are shown, natively. One thread at a time; its native
 * memory goes with {@link #close()}.
 */
public final class Scaler implements AutoCloseable {
  private final PointerPointer<BytePointer> from = new PointerPointer<>(1);
  private final PointerPointer<BytePointer> to = new PointerPointer<>(1);
  private final IntPointer fromStride = new IntPointer(1);
  private final IntPointer toStride = new IntPointer(1);
  private IntPointer source = new IntPointer(1);
  private IntPointer target = new IntPointer(1);
  private @Nullable SwsContext context;
  private int[] scaled = new int[0];
  private long scaledTime = -1;
  private @Nullable Cut scaledCut;
  private int scaledWidth;
  private int scaledHeight;

  /**
   * A part of the picture in another size. The array is the scaler's own and holds until the next
   * call; the same part of the same picture in the same size is not computed again.
   */
  public int[] scale(VideoFrame frame, Cut cut, int width, int height) {
    if (frame.width() == width
        && frame.height() == height
        && cut.width() == width
        && cut.height() == height) {
      return frame.argb();
    }
    if (frame.nanoTime() == scaledTime
        && cut.equals(scaledCut)
        && width == scaledWidth
        && height == scaledHeight) {
      return scaled;
    }
    int pixels = width * height;
    source = sized(source, frame.width() * frame.height());
    target = sized(target, pixels);
    if (scaled.length != pixels) {
      scaled = new int[pixels];
    }
    // BGRA in memory is what an int of ARGB is on every little-endian machine.
    context =
        swscale.sws_getCachedContext(
            context,
            cut.width(),
            cut.height(),
            avutil.AV_PIX_FMT_BGRA,
            width,
            height,
            avutil.AV_PIX_FMT_BGRA,
            swscale.SWS_FAST_BILINEAR,
            null,
            null,
            (DoublePointer) null);
    source.put(frame.argb(), 0, frame.width() * frame.height());
    from.put(0, new BytePointer(source).position(cut.start(frame)));
    to.put(0, target);
    fromStride.put(frame.width() * Integer.BYTES);
    toStride.put(width * Integer.BYTES);
    swscale.sws_scale(context, from, fromStride, 0, cut.height(), to, toStride);
    target.get(scaled, 0, pixels);
    scaledTime = frame.nanoTime();
    scaledCut = cut;
    scaledWidth = width;
    scaledHeight = height;
    return scaled;
  }

  private static IntPointer sized(IntPointer memory, int pixels) {
    if (memory.capacity() >= pixels) {
      return memory;
    }
    memory.close();
    return new IntPointer(pixels);
  }

  @Override
  public void close() {
    swscale.sws_freeContext(context);
    context = null;
    source.close();
    target.close();
    from.close();
    to.close();
    fromStride.close();
    toStride.close();
  }
}
