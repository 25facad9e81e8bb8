package org.eksamik.app.demo.gallery;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
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
import org.eksamik.capture.fake.FakeDevices;

/**
 * Two cameras and a microphone before which somebody sits and speaks, always in the same manner.
 *
 * @param works or the camera is covered and the microphone switched off
 */
record SampleSeat(boolean works) implements CaptureSource {
  private static final FakeDevices FAKE = new FakeDevices();
  private static final int WALL = 0xFFC9D4CF;
  private static final int PERSON = 0xFF4A5F6B;
  private static final int BLACK = 0xFF000000;

  @Override
  public List<Device> list() {
    return List.of(
        new Device(Device.Kind.CAMERA, "front", "HD Webcam C270"),
        new Device(Device.Kind.CAMERA, "back", "Document camera V500"),
        new Device(Device.Kind.MICROPHONE, "front", "HD Webcam C270"));
  }

  @Override
  public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
    return changed(
        FAKE.openVideo(FakeDevices.CAMERA, wish),
        frame -> {
          draw(frame);
          return frame;
        });
  }

  @Override
  public Opening<SoundBlock, SoundFormat> openSound(Device device) {
    return changed(
        FAKE.openSound(FakeDevices.MICROPHONE),
        block ->
            works
                ? block
                : new SoundBlock(
                    block.format(),
                    FloatBuffer.allocate(block.samples().remaining()),
                    block.nanoTime()));
  }

  /** Head and shoulders before a wall. */
  private void draw(VideoFrame frame) {
    Arrays.fill(frame.argb(), works ? WALL : BLACK);
    if (works) {
      double unit = frame.height() / 12.0;
      disc(frame, frame.width() / 2.0, 4.6 * unit, 2.4 * unit, 3.0 * unit);
      disc(frame, frame.width() / 2.0, 12 * unit, 5 * unit, 3.8 * unit);
    }
  }

  private static void disc(VideoFrame frame, double midX, double midY, double wide, double high) {
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        if (Math.hypot((x - midX) / wide, (y - midY) / high) <= 1) {
          frame.argb()[y * frame.width() + x] = PERSON;
        }
      }
    }
  }

  private static <T extends Captured, F> Opening<T, F> changed(
      Opening<T, F> opening, UnaryOperator<T> change) {
    return switch (opening) {
      case Opening.Refused<T, F> refused -> refused;
      case Opening.Opened<T, F>(Capture<T> capture, F format) ->
          new Opening.Opened<>(new Changed<>(capture, change), format);
    };
  }

  private record Changed<T extends Captured>(Capture<T> capture, UnaryOperator<T> change)
      implements Capture<T> {
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
    }
  }
}
