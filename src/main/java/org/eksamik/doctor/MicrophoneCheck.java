package org.eksamik.doctor;

import java.util.Map;
import java.util.Optional;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;

/** Whether the microphone gives sound. */
public final class MicrophoneCheck implements Check {
  private final CaptureSource source;
  private final DeviceLook look;

  /**
   * @param needed an exam of this profile cannot do without
   */
  public MicrophoneCheck(CaptureSource source, boolean needed) {
    this.source = source;
    this.look = new DeviceLook(source, Device.Kind.MICROPHONE, needed);
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
        source::openSound, block -> Map.of("rate", Integer.toString(block.format().sampleRate())));
  }
}
