package org.eksamik.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eksamik.capture.SharedDevices.Joining;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.capture.fake.Tone;
import org.junit.jupiter.api.Test;

class SharedDevicesTest {
  private static final VideoFormat WISH = new VideoFormat(64, 48, 100);

  private final AtomicInteger opened = new AtomicInteger();
  private final SharedDevices devices =
      new SharedDevices(
          new CaptureSource() {
            private final FakeDevices fake = new FakeDevices();

            @Override
            public java.util.List<Device> list() {
              return fake.list();
            }

            @Override
            public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
              opened.incrementAndGet();
              return fake.openVideo(device, wish);
            }

            @Override
            public Opening<SoundBlock, SoundFormat> openSound(Device device) {
              return fake.openSound(device);
            }
          });

  private static final class Counter<T extends Captured> implements SharedCapture.Reader<T> {
    private final CountDownLatch some = new CountDownLatch(3);
    private final AtomicReference<T> last = new AtomicReference<>();
    private final AtomicReference<String> end = new AtomicReference<>("");

    @Override
    public void take(T captured) {
      last.set(captured);
      some.countDown();
    }

    @Override
    public void ended(String reason) {
      end.set(reason);
    }

    boolean hasSome() throws InterruptedException {
      return some.await(10, TimeUnit.SECONDS);
    }
  }

  private SharedCapture<VideoFrame, VideoFormat> join(Counter<VideoFrame> reader) {
    return switch (devices.joinVideo(FakeDevices.CAMERA, WISH, reader)) {
      case Joining.Joined<VideoFrame, VideoFormat>(var capture) -> capture;
      case Joining.Refused<VideoFrame, VideoFormat>(var reason, var detail) ->
          throw new AssertionError(reason + " " + detail);
    };
  }

  @Test
  void opensADeviceOnceForAllItsReaders() throws InterruptedException {
    Counter<VideoFrame> page = new Counter<>();
    Counter<VideoFrame> evidence = new Counter<>();
    var capture = join(page);
    assertThat(join(evidence)).isSameAs(capture);
    assertThat(page.hasSome() && evidence.hasSome()).isTrue();
    assertThat(opened).hasValue(1);

    capture.leave(page);
    capture.leave(evidence);
    Counter<VideoFrame> later = new Counter<>();
    var again = join(later);
    assertThat(again).isNotSameAs(capture);
    assertThat(later.hasSome()).isTrue();
    assertThat(opened).hasValue(2);
    again.leave(later);
  }

  @Test
  void leavesOutAReaderThatFails() throws InterruptedException {
    Counter<VideoFrame> good = new Counter<>();
    var capture = join(good);
    AtomicInteger calls = new AtomicInteger();
    capture.join(
        new SharedCapture.Reader<>() {
          @Override
          public void take(VideoFrame frame) {
            calls.incrementAndGet();
            throw new IllegalStateException("as a test");
          }

          @Override
          public void ended(String reason) {}
        });
    assertThat(good.hasSome()).isTrue();
    assertThat(calls.get()).isLessThanOrEqualTo(1);
    capture.leave(good);
  }

  @Test
  void refusesWhatIsNotThere() {
    Device none = new Device(Device.Kind.CAMERA, "none", "none");
    assertThat(devices.joinVideo(none, WISH, new Counter<>()))
        .isEqualTo(new Joining.Refused<>(Opening.Reason.NOT_FOUND, "none"));
  }

  @Test
  void hearsAToneOfTheRightPitch() throws InterruptedException {
    Counter<SoundBlock> reader = new Counter<>();
    devices.joinSound(FakeDevices.MICROPHONE, reader);
    assertThat(reader.hasSome()).isTrue();
    SoundBlock block = reader.last.get();
    int upwards = 0;
    for (int i = 1; i < block.samples().capacity(); i++) {
      if (block.samples().get(i - 1) < 0 && block.samples().get(i) >= 0) {
        upwards++;
      }
    }
    double seconds = (double) block.samples().capacity() / block.format().sampleRate();
    assertThat(upwards / seconds).isBetween(Tone.PITCH - 60, Tone.PITCH + 60);
  }

  @Test
  void doesNotLetOneDeviceHoldUpAnother() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    PluggedDevices plugged = new PluggedDevices();
    SharedDevices shared =
        new SharedDevices(
            new CaptureSource() {
              @Override
              public java.util.List<Device> list() {
                return plugged.list();
              }

              @Override
              public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
                if (device.equals(FakeDevices.CAMERA)) {
                  hanging.countDown();
                  try {
                    release.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }
                return plugged.openVideo(device, wish);
              }

              @Override
              public Opening<SoundBlock, SoundFormat> openSound(Device device) {
                return plugged.openSound(device);
              }
            });
    Thread stuck =
        Thread.ofPlatform()
            .start(() -> shared.joinVideo(FakeDevices.CAMERA, WISH, new Counter<>()));
    hanging.await();
    Counter<VideoFrame> screen = new Counter<>();
    assertThat(shared.joinVideo(FakeDevices.SCREEN, WISH, screen))
        .isInstanceOf(Joining.Joined.class);
    assertThat(screen.hasSome()).isTrue();
    release.countDown();
    stuck.join();
  }
}
