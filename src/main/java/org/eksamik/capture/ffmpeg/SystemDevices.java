package org.eksamik.capture.ffmpeg;

import java.io.IOException;
import java.util.List;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;

/** The real devices of this machine, for a process that can be done without. */
public final class SystemDevices implements CaptureSource {
  private final SystemInputs inputs;

  public SystemDevices(SystemInputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public List<Device> list() {
    return inputs.list();
  }

  @Override
  public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
    try {
      VideoReader reader = VideoReader.open(inputs.video(device, wish));
      return new Opening.Opened<>(reader, reader.format());
    } catch (IOException e) {
      return new Opening.Refused<>(Opening.Reason.BUSY, String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      return new Opening.Refused<>(Opening.Reason.NO_LIBRARY, e.toString());
    }
  }

  @Override
  public Opening<SoundBlock, SoundFormat> openSound(Device device) {
    try {
      return new Opening.Opened<>(SoundReader.open(inputs.sound(device)), SoundReader.FORMAT);
    } catch (IOException e) {
      return new Opening.Refused<>(Opening.Reason.BUSY, String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      return new Opening.Refused<>(Opening.Reason.NO_LIBRARY, e.toString());
    }
  }
}
