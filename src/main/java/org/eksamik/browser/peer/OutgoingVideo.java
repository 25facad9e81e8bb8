package org.eksamik.browser.peer;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Pictures on their way out. */
public final class OutgoingVideo implements Outgoing {
  private static final int BLACK = 0xFF000000;

  private final CustomVideoSource source = new CustomVideoSource();
  private final VideoTrack track;
  private ByteBuffer pixels = ByteBuffer.allocateDirect(0);
  private boolean closed;

  OutgoingVideo(PeerConnectionFactory factory, String name) {
    this.track = factory.createVideoTrack(name, source);
  }

  @Override
  public MediaStreamTrack track() {
    return track;
  }

  /**
   * Sends a picture of opaque ARGB pixels, row by row.
   *
   * @param black the same size, but nothing to be seen
   */
  public synchronized void push(int[] argb, int width, int height, long nanoTime, boolean black) {
    if (closed) {
      return;
    }
    int size = width * height * Integer.BYTES;
    if (pixels.capacity() != size) {
      pixels = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
    if (black) {
      for (int i = 0; i < width * height; i++) {
        pixels.putInt(i * Integer.BYTES, BLACK);
      }
    } else {
      pixels.asIntBuffer().put(argb, 0, width * height);
    }
    NativeI420Buffer buffer = NativeI420Buffer.allocate(width, height);
    try {
      VideoBufferConverter.convertToI420(pixels, buffer, FourCC.ARGB);
      source.pushFrame(new VideoFrame(buffer, nanoTime));
    } catch (Exception e) {
      throw new IllegalStateException("a picture of " + width + "x" + height, e);
    } finally {
      buffer.release();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
