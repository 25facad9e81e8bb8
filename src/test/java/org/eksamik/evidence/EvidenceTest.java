package org.eksamik.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eksamik.capture.Capture;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.evidence.log.Disk;
import org.eksamik.exam.Event;
import org.eksamik.exam.ExamException;
import org.eksamik.profile.EvidenceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
  private static final EvidenceSettings ALL = new EvidenceSettings(true, true, true, 2000);

  @TempDir Path data;

  private Evidence open(EvidenceSettings settings, Disk disk, CaptureSource devices)
      throws ExamException {
    return open(settings, disk, devices, InstantSource.system());
  }

  private Evidence open(
      EvidenceSettings settings, Disk disk, CaptureSource devices, InstantSource clock)
      throws ExamException {
    return Evidence.open(
        settings, new Sessions(data, disk, clock), new SharedDevices(devices), clock);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private Recorded recorded() {
    try {
      return new Recorded(data);
    } catch (IOException notYet) {
      throw new AssertionError(notYet);
    }
  }

  private boolean holds(String kind, String fact) {
    return recorded().facts(kind).stream().anyMatch(facts -> facts.contains(fact));
  }

  @Test
  void recordsCameraAndScreenThatPlay() throws Exception {
    try (Evidence evidence = open(ALL, Disk.real(), new FakeDevices())) {
      evidence.startRecorder();
      await(() -> recorded().streams.size() == 2);
      evidence.stopRecorder();
    }

    Recorded recorded = recorded();
    assertThat(recorded.verify(true).findings()).isEmpty();
    assertThat(recorded.facts("RECORDING_STARTED")).hasSize(2);
    assertThat(recorded.facts("RECORDING_STOPPED")).hasSize(2);
    assertThat(recorded.streams.keySet())
        .anyMatch(stream -> stream.startsWith("camera"))
        .anyMatch(stream -> stream.startsWith("screen"));
    for (String stream : recorded.streams.keySet()) {
      assertThat(Playing.pictures(recorded.video(stream, data))).as(stream).isPositive();
    }
  }

  @Test
  void beginsASessionForEachStudent() throws Exception {
    try (Evidence evidence = open(EvidenceSettings.EVENTS_ONLY, Disk.real(), new FakeDevices())) {
      evidence.journal().record(Event.Kind.SIGNED_IN);
      evidence.journal().recordAndWait(Event.of(Event.Kind.WORKSTATION_READY));
      evidence.journal().recordAndWait(Event.of(Event.Kind.SIGN_IN_FAILED));

      assertThat(recorded().sessions).hasSize(2);
      assertThat(recorded().sessions.getFirst().hasEnded()).isTrue();
    }
  }

  @Test
  void givesTwoProgramsASessionEach() throws Exception {
    try (Evidence first = open(EvidenceSettings.EVENTS_ONLY, Disk.real(), new FakeDevices());
        Evidence second = open(EvidenceSettings.EVENTS_ONLY, Disk.real(), new FakeDevices())) {
      first.journal().recordAndWait(Event.of(Event.Kind.HELP_ASKED));
      second.journal().recordAndWait(Event.of(Event.Kind.HELP_ASKED));
    }

    assertThat(recorded().sessions).hasSize(2);
    assertThat(recorded().facts("HELP_ASKED")).hasSize(2);
  }

  @Test
  void keepsItsKeysFromOtherAccounts() throws Exception {
    try (Evidence evidence = open(EvidenceSettings.EVENTS_ONLY, Disk.real(), new FakeDevices())) {
      evidence.journal().recordAndWait(Event.of(Event.Kind.HELP_ASKED));
    }

    for (String key : List.of("signing.key", "reading.key")) {
      assertThat(Files.getPosixFilePermissions(data.resolve("evidence/keys").resolve(key)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void staysInOrderWhenTheClockJumps() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-04T09:00:00Z"));
    try (Evidence evidence =
        open(EvidenceSettings.EVENTS_ONLY, Disk.real(), new FakeDevices(), now::get)) {
      evidence.journal().record(Event.Kind.STEP_DONE, "step", "before");
      now.set(Instant.parse("2026-05-04T05:00:00Z"));
      evidence.journal().record(Event.Kind.STEP_DONE, "step", "after");
    }

    assertThat(recorded().facts("STEP_DONE"))
        .containsExactly("{\"step\":\"before\"}", "{\"step\":\"after\"}");
    assertThat(recorded().facts("CLOCK_JUMPED")).first().asString().contains("-14400");
    assertThat(recorded().verify(true).findings()).isEmpty();
  }

  @Test
  void losesNothingWhileTheDiskIsFull() throws Exception {
    AtomicBoolean full = new AtomicBoolean();
    try (Evidence evidence =
        open(EvidenceSettings.EVENTS_ONLY, new FillingDisk(full), new FakeDevices())) {
      evidence.journal().recordAndWait(Event.of(Event.Kind.STEP_DONE, "step", "1"));
      full.set(true);
      evidence.journal().record(Event.Kind.STEP_DONE, "step", "2");
      evidence.journal().recordAndWait(Event.of(Event.Kind.STEP_DONE, "step", "3"));
      assertThat(recorded().facts("STEP_DONE")).hasSize(1);
      full.set(false);
      await(() -> recorded().facts("STEP_DONE").size() == 3);
    }

    assertThat(recorded().facts("EVIDENCE_DELAYED")).hasSize(1);
    assertThat(recorded().verify(true).findings()).isEmpty();
  }

  @Test
  void recordsFewerPicturesBeforeTheDiskIsFull() throws Exception {
    FillingDisk disk = new FillingDisk(new AtomicBoolean());
    disk.free = 100L * 1024 * 1024;
    try (Evidence evidence = open(ALL, disk, new FakeDevices())) {
      evidence.startRecorder();
      await(() -> holds("RECORDING_THINNED", "SPARING"));
      evidence.stopRecorder();
      disk.free = 10L * 1024 * 1024;
      evidence.startRecorder();
      await(() -> holds("RECORDING_THINNED", "NONE"));
    }
    assertThat(recorded().verify(true).findings()).isEmpty();
  }

  @Test
  void goesOnWhenTheCameraIsUnpluggedAndComesBack() throws Exception {
    Unpluggable devices = new Unpluggable();
    EvidenceSettings cameraOnly = new EvidenceSettings(true, false, true, 2000);
    try (Evidence evidence = open(cameraOnly, Disk.real(), devices)) {
      evidence.startRecorder();
      await(() -> recorded().streams.size() == 1);
      devices.unplugged.set(true);
      await(() -> holds("RECORDING_LOST", "camera"));
      devices.unplugged.set(false);
      await(() -> recorded().streams.size() == 2);
      assertThat(holds("RECORDING_BACK", "camera")).isTrue();
    }

    Recorded recorded = recorded();
    for (String stream : recorded.streams.keySet()) {
      assertThat(Playing.pictures(recorded.video(stream, data))).as(stream).isPositive();
    }
  }

  @Test
  void saysWhenTheFolderCannotBeWritten() throws Exception {
    Files.writeString(data.resolve("evidence"), "a file");

    assertThatThrownBy(
            () -> open(EvidenceSettings.EVENTS_ONLY, Disk.real(), new FakeDevices()).close())
        .isInstanceOf(ExamException.class)
        .hasMessageContaining("STORAGE");
  }

  /** The real disk, until it is full. */
  private static final class FillingDisk implements Disk {
    private final AtomicBoolean full;
    private volatile long free = 1L << 40;

    FillingDisk(AtomicBoolean full) {
      this.full = full;
    }

    @Override
    public Segment create(Path file) throws IOException {
      Segment real = Disk.real().create(file);
      return new Segment() {
        @Override
        public void add(ByteBuffer bytes) throws IOException {
          if (full.get()) {
            // As a file system does: what still fits is written.
            real.add(bytes.limit(Math.min(bytes.limit(), 7)));
            throw new IOException("No space left on device");
          }
          real.add(bytes);
        }

        @Override
        public void force() throws IOException {
          real.force();
        }

        @Override
        public void cut(long length) throws IOException {
          real.cut(length);
        }

        @Override
        public void close() throws IOException {
          real.close();
        }
      };
    }

    @Override
    public long free(Path folder) {
      return free;
    }
  }

  /** The usual devices, but the camera's cable can be drawn. */
  private static final class Unpluggable implements CaptureSource {
    private final FakeDevices devices = new FakeDevices();
    private final AtomicBoolean unplugged = new AtomicBoolean();

    @Override
    public List<Device> list() {
      return unplugged.get() ? List.of() : devices.list();
    }

    @Override
    public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
      return switch (devices.openVideo(device, wish)) {
        case Opening.Refused<VideoFrame, VideoFormat> refused -> refused;
        case Opening.Opened<VideoFrame, VideoFormat>(var capture, var format) ->
            new Opening.Opened<>(new Cable(capture), format);
      };
    }

    @Override
    public Opening<SoundBlock, SoundFormat> openSound(Device device) {
      return devices.openSound(device);
    }

    private final class Cable implements Capture<VideoFrame> {
      private final Capture<VideoFrame> camera;

      Cable(Capture<VideoFrame> camera) {
        this.camera = camera;
      }

      @Override
      public Grab<VideoFrame> next() {
        return unplugged.get() ? new Grab.Ended<>("unplugged") : camera.next();
      }

      @Override
      public void close() {
        camera.close();
      }
    }
  }
}
