package org.eksamik.doctor;

import java.util.Map;
import java.util.Optional;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;

/** Whether the camera gives a picture, or the screen can be recorded. */
public final class PictureCheck implements Check {
  private final CaptureSource source;
  private final VideoFormat wish;
  private final DeviceLook look;

  private PictureCheck(CaptureSource source, Device.Kind kind, VideoFormat wish, boolean needed) {
    this.source = source;
    this.wish = wish;
    this.look = new DeviceLook(source, kind, needed);
  }

  /**
   * Of the camera.
   *
   * @param needed an exam of this profile cannot do without
   */
  public static PictureCheck camera(CaptureSource source, boolean needed) {
    return new PictureCheck(source, Device.Kind.CAMERA, new VideoFormat(640, 480, 15), needed);
  }

  /**
   * Of the screen.
   *
   * @param needed an exam of this profile cannot do without
   */
  public static PictureCheck screen(CaptureSource source, boolean needed) {
    return new PictureCheck(source, Device.Kind.SCREEN, new VideoFormat(1280, 720, 5), needed);
  }

  @Override
  public String name() {
    return look.name();
  }

  @Override
  public Optional<Device.Kind> needs() {
    return look.needs();
  }

  @Override
  public Finding look() {
    return look.look(
        device -> source.openVideo(device, wish),
        frame ->
            Map.of(
                "width",
                Integer.toString(frame.width()),
                "height",
                Integer.toString(frame.height())));
  }
}
