package org.eksamik.capture;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Frames of one size that are used again and again, so that pictures make no garbage. */
public final class FramePool {
  /** What may wait to be encoded on a busy machine, and what is drawn and shown meanwhile. */
  private static final int KEPT = 8;

  private final int width;
  private final int height;
  private final Deque<VideoFrame> free = new ArrayDeque<>();

  public FramePool(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** A frame to write into; its pixels are those of an earlier picture. */
  public VideoFrame take() {
    long now = System.nanoTime();
    VideoFrame frame;
    synchronized (free) {
      @Nullable VideoFrame kept = free.pollFirst();
      frame = kept == null ? new VideoFrame(this, width, height) : kept;
    }
    return frame.reuse(now);
  }

  void giveBack(VideoFrame frame) {
    synchronized (free) {
      if (free.size() < KEPT) {
        free.addFirst(frame);
      }
    }
  }
}
