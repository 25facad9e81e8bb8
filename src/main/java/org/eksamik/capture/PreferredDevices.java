package org.eksamik.capture;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The devices of another source, and before the others of their kind those that somebody chose: who
 * takes the first camera takes the chosen one. The choice lasts as long as this object.
 */
public final class PreferredDevices implements CaptureSource {
  private final CaptureSource source;
  private final Map<Device.Kind, Device> chosen = new ConcurrentHashMap<>();

  public PreferredDevices(CaptureSource source) {
    this.source = source;
  }

  /** Lists this device first from now on, also when it was unplugged in between. */
  public void prefer(Device device) {
    chosen.put(device.kind(), device);
  }

  @Override
  public List<Device> list() {
    return source.list().stream().sorted(Comparator.comparingInt(this::distance)).toList();
  }

  private int distance(Device device) {
    Optional<Device> wanted = Optional.ofNullable(chosen.get(device.kind()));
    if (wanted.filter(device::equals).isPresent()) {
      return 0;
    }
    return wanted.filter(device::isLike).isPresent() ? 1 : 2;
  }

  @Override
  public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
    return source.openVideo(device, wish);
  }

  @Override
  public Opening<SoundBlock, SoundFormat> openSound(Device device) {
    return source.openSound(device);
  }
}
