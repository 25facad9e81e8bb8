package org.eksamik.doctor;

import java.util.Map;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;

/** Whether the screen can be recorded. */
public final class ScreenCheck implements Check {
  private static final VideoFormat WISH = new VideoFormat(1280, 720, 5);

  private final CaptureSource source;
  private final DeviceLook look;

  /**
   * @param needed an exam of this profile cannot do without
   */
  public ScreenCheck(CaptureSource source, boolean needed) {
    this.source = source;
    this.look = new DeviceLook(source, Device.Kind.SCREEN, needed);
  }

  @Override
  public String name() {
    return look.name();
  }

  @Override
  public Finding look() {
    return look.look(
        device -> source.openVideo(device, WISH),
        frame ->
            Map.of(
                "width",
                Integer.toString(frame.width()),
                "height",
                Integer.toString(frame.height())));
  }
}
