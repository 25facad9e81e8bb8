package org.eksamik.capture.encode;

import java.time.Duration;
import java.util.Optional;
import org.eksamik.capture.VideoFormat;

/**
 * What a recording shall be.
 *
 * @param timeslice how much time each part shall hold; empty for one part at the end
 */
public record RecordingPlan(
    Container container,
    Optional<Picture> picture,
    Optional<Sound> sound,
    Optional<Duration> timeslice) {
  public RecordingPlan {
    if (picture.isEmpty() && sound.isEmpty()) {
      throw new IllegalArgumentException("nothing to record");
    }
  }

  /**
   * The pictures of a recording.
   *
   * @param format pictures of another size are scaled to this one
   */
  public record Picture(
      VideoCodec codec, VideoFormat format, int bitsPerSecond, KeyFrames keyFrames) {}

  /**
   * The sound of a recording: one channel at 48 kHz.
   *
   * @param constant every stretch takes as many bits as every other
   */
  public record Sound(SoundCodec codec, int bitsPerSecond, boolean constant) {}
}
