package org.eksamik.ui.admin.devices;

import java.nio.IntBuffer;
import java.util.function.Function;
import org.eksamik.capture.Capture;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Captured;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.VideoFormat;

/** What came of trying a device. */
public sealed interface Trial {
  /** Nobody has tried it. */
  record NotYet() implements Trial {}

  /** It is open, and nothing has come of it yet. */
  record UnderWay() implements Trial {}

  /** It gives pictures, such as this one. */
  record Picture(int width, int height, IntBuffer argb) implements Trial {}

  /** It gives sound. */
  record Sound(int samplesPerSecond) implements Trial {}

  /** It does not open. */
  record Refused(Opening.Reason reason) implements Trial {}

  /** Opens the device and waits for the first that it gives; slow. */
  static Trial of(CaptureSource source, Device device) {
    return switch (device.kind()) {
      case CAMERA, SCREEN ->
          first(
              source.openVideo(device, new VideoFormat(640, 480, 15)),
              frame ->
                  new Picture(frame.width(), frame.height(), IntBuffer.wrap(frame.argb().clone())));
      case MICROPHONE ->
          first(source.openSound(device), block -> new Sound(block.format().sampleRate()));
    };
  }

  private static <T extends Captured, F> Trial first(
      Opening<T, F> opening, Function<T, Trial> seen) {
    return switch (opening) {
      case Opening.Refused<T, F>(Opening.Reason reason, String _) -> new Refused(reason);
      case Opening.Opened<T, F>(Capture<T> capture, F _) -> {
        try (capture) {
          yield switch (capture.next()) {
            case Capture.Grab.Got<T>(T captured) -> {
              try (captured) {
                yield seen.apply(captured);
              }
            }
            case Capture.Grab.Ended<T> _ -> new Refused(Opening.Reason.BUSY);
          };
        }
      }
    };
  }
}
