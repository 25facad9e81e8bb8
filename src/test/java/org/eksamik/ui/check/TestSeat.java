package org.eksamik.ui.check;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.function.UnaryOperator;
import org.eksamik.capture.Capture;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Captured;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;

/** Devices that can be covered and muted, and that count how many of them are open. */
final class TestSeat implements CaptureSource {
  private final CaptureSource source;

  /** One party for each capture that is open, and one for the seat. */
  private final Phaser open = new Phaser(1);

  volatile boolean dark;
  volatile boolean silent;

  TestSeat(CaptureSource source) {
    this.source = source;
  }

  int open() {
    return open.getRegisteredParties() - 1;
  }

  /** Returns when the last capture is closed. */
  void awaitAllClosed() {
    open.arriveAndAwaitAdvance();
  }

  @Override
  public List<Device> list() {
    return source.list();
  }

  @Override
  public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
    return counted(
        source.openVideo(device, wish),
        frame -> {
          if (dark) {
            Arrays.fill(frame.argb(), 0xFF020202);
          }
          return frame;
        });
  }

  @Override
  public Opening<SoundBlock, SoundFormat> openSound(Device device) {
    return counted(
        source.openSound(device),
        block ->
            silent
                ? new SoundBlock(block.format(), FloatBuffer.allocate(960), block.nanoTime())
                : block);
  }

  private <T extends Captured, F> Opening<T, F> counted(
      Opening<T, F> opening, UnaryOperator<T> change) {
    return switch (opening) {
      case Opening.Refused<T, F> refused -> refused;
      case Opening.Opened<T, F>(Capture<T> capture, F format) -> {
        open.register();
        yield new Opening.Opened<>(new Counted<>(capture, change), format);
      }
    };
  }

  private final class Counted<T extends Captured> implements Capture<T> {
    private final Capture<T> capture;
    private final UnaryOperator<T> change;

    Counted(Capture<T> capture, UnaryOperator<T> change) {
      this.capture = capture;
      this.change = change;
    }

    @Override
    public Grab<T> next() {
      return switch (capture.next()) {
        case Grab.Got<T>(T captured) -> new Grab.Got<>(change.apply(captured));
        case Grab.Ended<T> ended -> ended;
      };
    }

    @Override
    public void close() {
      capture.close();
      open.arriveAndDeregister();
    }
  }
}
