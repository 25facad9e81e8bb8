package org.eksamik.capture;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One picture: opaque ARGB pixels, row by row. Goes back to its pool when its last reader is done.
 */
public final class VideoFrame implements Captured {
  private final FramePool pool;
  private final int width;
  private final int height;
  private final int[] argb;
  private final AtomicInteger holders = new AtomicInteger();
  private long nanoTime;

  VideoFrame(FramePool pool, int width, int height) {
    this.pool = pool;
    this.width = width;
    this.height = height;
    this.argb = new int[width * height];
  }

  VideoFrame reuse(long newNanoTime) {
    nanoTime = newNanoTime;
    holders.set(1);
    return this;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The pixels themselves. Only who takes a frame from the pool writes, before anyone reads. */
  public int[] argb() {
    return argb;
  }

  @Override
  public long nanoTime() {
    return nanoTime;
  }

  @Override
  public void retain() {
    if (holders.getAndIncrement() < 1) {
      throw new IllegalStateException("retained after it was closed");
    }
  }

  @Override
  public void close() {
    int left = holders.decrementAndGet();
    if (left == 0) {
      pool.giveBack(this);
    } else if (left < 0) {
      throw new IllegalStateException("closed more often than retained");
    }
  }
}
