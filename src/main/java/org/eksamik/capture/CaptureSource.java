package org.eksamik.capture;

import java.util.List;

/**
 * The cameras, microphones and screens there are. All methods may wait for the operating system, a
 * few seconds at most, and belong on a thread of their own.
 */
public interface CaptureSource {
  List<Device> list();

  /**
   * Opens a camera or screen.
   *
   * @param wish what suits best; the device may run otherwise
   */
  Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish);

  Opening<SoundBlock, SoundFormat> openSound(Device device);
}
