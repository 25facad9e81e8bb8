package org.eksamik.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import org.eksamik.capture.fake.FakeDevices;
import org.junit.jupiter.api.Test;

class KeptCaptureTest {
  private static final VideoFormat WISH = new VideoFormat(64, 48, 100);

  private final PluggedDevices plugged = new PluggedDevices();
  private final SharedDevices devices =
      new SharedDevices(plugged, Path.of("nowhere"), Duration.ofMillis(20));
  private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

  /** Hears each change once. */
  private final class Ear<T extends Captured> implements SharedCapture.Reader<T> {
    private boolean live;

    @Override
    public void take(T captured) {
      if (!live) {
        live = true;
        heard.add("live");
      }
    }

    @Override
    public void ended(String reason) {
      live = false;
      heard.add(reason);
    }
  }

  @Test
  void comesBackWithItsCamera() throws InterruptedException {
    try (var _ = devices.keepVideo(FakeDevices.CAMERA, WISH, new Ear<>())) {
      assertThat(heard.take()).isEqualTo("live");
      plugged.unplug(FakeDevices.CAMERA);
      assertThat(heard.take()).isEqualTo("unplugged");
      plugged.plug(FakeDevices.CAMERA);
      assertThat(heard.take()).isEqualTo("live");
    }
  }

  @Test
  void waitsForAMicrophoneThatIsNotThereYet() throws InterruptedException {
    plugged.unplug(FakeDevices.MICROPHONE);
    try (var _ = devices.keepSound(FakeDevices.MICROPHONE, new Ear<>())) {
      while (plugged.openings() < 1) {
        Thread.onSpinWait();
      }
      plugged.plug(FakeDevices.MICROPHONE);
      assertThat(heard.take()).isEqualTo("live");
    }
  }

  @Test
  void knowsItsCameraUnderAnotherNumber() throws InterruptedException {
    Device before = new Device(Device.Kind.CAMERA, "/dev/video0", "Webcam");
    Device after = new Device(Device.Kind.CAMERA, "/dev/video1", "Webcam");
    plugged.plug(before);
    try (var _ = devices.keepVideo(before, WISH, new Ear<>())) {
      assertThat(heard.take()).isEqualTo("live");
      plugged.unplug(before);
      assertThat(heard.take()).isEqualTo("unplugged");
      plugged.plug(after);
      assertThat(heard.take()).isEqualTo("live");
    }
  }

  @Test
  void letsTheDeviceGoWhenItIsClosed() throws InterruptedException {
    var kept = devices.keepVideo(FakeDevices.CAMERA, WISH, new Ear<>());
    assertThat(heard.take()).isEqualTo("live");
    kept.close();
    int before = plugged.openings();
    // the same capture serves as long as anyone reads it: a new one means that nobody did
    while (plugged.openings() == before) {
      SharedCapture.Reader<VideoFrame> reader = new Ear<>();
      if (devices.joinVideo(FakeDevices.CAMERA, WISH, reader)
          instanceof SharedDevices.Joining.Joined<VideoFrame, VideoFormat>(var capture)) {
        capture.leave(reader);
      }
    }
    assertThat(plugged.openings()).isEqualTo(before + 1);
  }
}
