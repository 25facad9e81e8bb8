package org.eksamik.browser.peer;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.eksamik.capture.FramePool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures from the other side; only those that someone sees are converted. */
public final class IncomingVideo implements Incoming, VideoTrackSink {
  private static final Logger LOG = LoggerFactory.getLogger(IncomingVideo.class);
  private static final int HALF_TURN = 180;

  private volatile @Nullable Viewer viewer;
  private volatile boolean watched;
  private ByteBuffer pixels = ByteBuffer.allocateDirect(0);
  private @Nullable FramePool pool;
  private int width;
  private int height;
  private boolean begun;

  /** Sees the pictures, on the library's thread. */
  public interface Viewer {
    /** The first one came, whether or not it is watched. */
    void begun();

    /** Retains the picture if it keeps it. */
    void take(org.eksamik.capture.VideoFrame frame);
  }

  IncomingVideo(VideoTrack track) {
    track.addSink(this);
  }

  /** Names the one viewer. */
  public void show(Viewer to) {
    viewer = to;
  }

  /** Whether pictures are wanted. */
  public void watch(boolean now) {
    watched = now;
  }

  @Override
  public void onVideoFrame(VideoFrame frame) {
    Viewer to = viewer;
    if (to == null) {
      return;
    }
    if (!begun) {
      begun = true;
      to.begun();
    }
    if (!watched) {
      return;
    }
    try (org.eksamik.capture.VideoFrame taken = read(frame)) {
      to.take(taken);
    } catch (Exception e) {
      LOG.debug("A picture could not be read", e);
    }
  }

  private org.eksamik.capture.VideoFrame read(VideoFrame frame) throws Exception {
    VideoFrameBuffer buffer = frame.buffer;
    int pixelCount = buffer.getWidth() * buffer.getHeight();
    if (pixels.capacity() != pixelCount * Integer.BYTES) {
      pixels = ByteBuffer.allocateDirect(pixelCount * Integer.BYTES).order(ByteOrder.nativeOrder());
    }
    VideoBufferConverter.convertFromI420(buffer, pixels, FourCC.ARGB);
    boolean upright = frame.rotation % HALF_TURN == 0;
    int wide = upright ? buffer.getWidth() : buffer.getHeight();
    int high = upright ? buffer.getHeight() : buffer.getWidth();
    FramePool from = pool(wide, high);
    org.eksamik.capture.VideoFrame taken = from.take();
    pixels.asIntBuffer().get(taken.argb(), 0, pixelCount);
    Rotation.turn(taken.argb(), wide, high, frame.rotation);
    return taken;
  }

  private FramePool pool(int wide, int high) {
    FramePool kept = pool;
    if (kept == null || wide != width || high != height) {
      kept = new FramePool(wide, high);
      pool = kept;
      width = wide;
      height = high;
    }
    return kept;
  }

  @Override
  public void close() {
    viewer = null;
  }
}
