package org.eksamik.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eksamik.capture.fake.FakeDevices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceWatchTest {
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofMillis(20);

  @TempDir private Path nodes;
  private final PluggedDevices plugged = new PluggedDevices();
  private final AtomicInteger looks = new AtomicInteger();
  private final LinkedBlockingQueue<DeviceChange> told = new LinkedBlockingQueue<>();

  @Test
  void tellsWhatThereIsWhenThatChanges() throws InterruptedException {
    Runnable stop = watch(Path.of("nowhere"), SOON).listen(told::add);
    awaitLook(1);
    plugged.unplug(FakeDevices.CAMERA);
    DeviceChange pulled = told.take();
    assertThat(pulled.gone()).containsExactly(FakeDevices.CAMERA);
    assertThat(pulled.come()).isEmpty();
    assertThat(pulled.there()).contains(FakeDevices.MICROPHONE);
    assertThat(pulled.concernsAllOf(Device.Kind.CAMERA)).isTrue();
    assertThat(pulled.concerns(Device.Kind.MICROPHONE)).isFalse();
    plugged.plug(FakeDevices.CAMERA);
    assertThat(told.take().come()).containsExactly(FakeDevices.CAMERA);
    plugged.plug(new Device(Device.Kind.CAMERA, "second", "second"));
    DeviceChange second = told.take();
    assertThat(second.concerns(Device.Kind.CAMERA)).isTrue();
    assertThat(second.concernsAllOf(Device.Kind.CAMERA)).isFalse();
    int before = looks.get();
    awaitLook(before + 3);
    assertThat(told).as("told once").isEmpty();
    stop.run();
  }

  @Test
  void looksAtOnceWhenADeviceNodeComes() throws Exception {
    Runnable stop = watch(nodes, NEVER).listen(told::add);
    awaitLook(1);
    plugged.unplug(FakeDevices.CAMERA);
    Files.createFile(nodes.resolve("video0"));
    DeviceChange pulled = told.poll(20, TimeUnit.SECONDS);
    assertThat(pulled).isNotNull();
    assertThat(pulled.gone()).containsExactly(FakeDevices.CAMERA);
    stop.run();
  }

  @Test
  void rests() throws InterruptedException {
    DeviceWatch watch = watch(Path.of("nowhere"), SOON);
    Runnable first = watch.listen(told::add);
    Runnable second = watch.listen(told::add);
    awaitLook(2);
    first.run();
    awaitLook(looks.get() + 2);
    Thread watcher = thread();
    second.run();
    watcher.join();
    assertThat(watcher.isAlive()).isFalse();
  }

  private static Thread thread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("device watch"))
        .findFirst()
        .orElseThrow();
  }

  private DeviceWatch watch(Path folder, Duration pause) {
    return new DeviceWatch(
        () -> {
          List<Device> there = plugged.list();
          synchronized (looks) {
            looks.incrementAndGet();
            looks.notifyAll();
          }
          return there;
        },
        folder,
        pause);
  }

  private void awaitLook(int number) throws InterruptedException {
    synchronized (looks) {
      while (looks.get() < number) {
        looks.wait();
      }
    }
  }
}
