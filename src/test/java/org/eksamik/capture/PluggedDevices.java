package org.eksamik.capture;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eksamik.capture.fake.FakeDevices;

/** Fake devices whose plugs can be pulled, and put in again. */
public final class PluggedDevices implements CaptureSource {
  private final FakeDevices fake = new FakeDevices();
  private final List<Device> plugged = new CopyOnWriteArrayList<>(fake.list());
  private final AtomicInteger openings = new AtomicInteger();

  /** Pulls the plug: what is open ends with the next picture. */
  public void unplug(Device device) {
    plugged.remove(device);
  }

  public void plug(Device device) {
    plugged.add(device);
  }

  int openings() {
    return openings.get();
  }

  @Override
  public List<Device> list() {
    return List.copyOf(plugged);
  }

  @Override
  public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
    openings.incrementAndGet();
    return plugged(device, fake.openVideo(FakeDevices.CAMERA, wish));
  }

  @Override
  public Opening<SoundBlock, SoundFormat> openSound(Device device) {
    openings.incrementAndGet();
    return plugged(device, fake.openSound(FakeDevices.MICROPHONE));
  }

  private <T extends Captured, F> Opening<T, F> plugged(Device device, Opening<T, F> opening) {
    if (!plugged.contains(device)) {
      return new Opening.Refused<>(Opening.Reason.NOT_FOUND, device.id());
    }
    return switch (opening) {
      case Opening.Refused<T, F> refused -> refused;
      case Opening.Opened<T, F>(Capture<T> capture, F format) ->
          new Opening.Opened<>(new Plugged<>(device, capture), format);
    };
  }

  private final class Plugged<T extends Captured> implements Capture<T> {
    private final Device device;
    private final Capture<T> capture;

    Plugged(Device device, Capture<T> capture) {
      this.device = device;
      this.capture = capture;
    }

    @Override
    public Grab<T> next() {
      return plugged.contains(device) ? capture.next() : new Grab.Ended<>("unplugged");
    }

    @Override
    public void close() {
      capture.close();
    }
  }
}
