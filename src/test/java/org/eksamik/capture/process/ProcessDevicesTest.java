package org.eksamik.capture.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eksamik.capture.Capture;
import org.eksamik.capture.Capture.Grab;
import org.eksamik.capture.Captured;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.capture.fake.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, which are killed and stopped as drivers do it. */
class ProcessDevicesTest {
  private static final VideoFormat WISH = new VideoFormat(640, 480, 30);
  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLACK = 0xFF000000;

  @TempDir private Path folder;
  private Set<Long> before = Set.of();

  @BeforeEach
  void count() {
    before = children();
  }

  @AfterEach
  void leavesNoProcessBehind() {
    assertThat(started()).isEmpty();
  }

  @Test
  void showsTheWholePicturesOfAVideoFile() throws IOException {
    try (Capture<VideoFrame> camera = opened(devices(video(640, 480, 200))).capture()) {
      boolean white = false;
      boolean black = false;
      for (int i = 0; i < 100; i++) {
        try (VideoFrame frame = captured(camera.next())) {
          assertThat(frame.argb()).hasSize(640 * 480);
          int first = frame.argb()[0];
          white |= first == WHITE;
          black |= first == BLACK;
          assertThat(Arrays.stream(frame.argb()).allMatch(pixel -> pixel == first)).isTrue();
        }
      }
      assertThat(white && black).isTrue();
    }
  }

  @Test
  void hearsEverySample() throws IOException {
    var opening = devices(video(16, 16, 50)).openSound(FakeDevices.MICROPHONE);
    var opened = (Opening.Opened<SoundBlock, SoundFormat>) opening;
    assertThat(opened.format()).isEqualTo(Tone.FORMAT);
    try (Capture<SoundBlock> microphone = opened.capture()) {
      double steepest = 2 * Math.PI * Tone.PITCH / Tone.FORMAT.sampleRate();
      float last = 0;
      for (int i = 0; i < 20; i++) {
        SoundBlock block = captured(microphone.next());
        for (int at = 0; at < block.samples().capacity(); at++) {
          // a sample too few or too many would be a leap
          assertThat(Math.abs(block.samples().get(at) - last)).isLessThan((float) steepest);
          last = block.samples().get(at);
        }
      }
    }
  }

  @Test
  void refusesWhatTheProcessCannotOpen() throws IOException {
    Path text = Files.writeString(folder.resolve("text.mp4"), "no video");
    assertThat(devices(text).openVideo(FakeDevices.CAMERA, WISH))
        .isInstanceOfSatisfying(
            Opening.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Opening.Reason.NOT_FOUND));
  }

  @Test
  void endsWhenTheProcessIsKilledAndCanBeOpenedAnew() throws Exception {
    ProcessDevices devices = devices(video(64, 48, 50));
    try (Capture<VideoFrame> camera = opened(devices).capture()) {
      captured(camera.next()).close();
      signal("KILL", started().iterator().next());
      assertThat(end(camera)).contains("ended with 137");
    }
    try (Capture<VideoFrame> camera = opened(devices).capture()) {
      captured(camera.next()).close();
    }
  }

  @Test
  void describesACrashInTheLogs() throws Exception {
    try (Capture<VideoFrame> camera = opened(devices(video(64, 48, 50))).capture()) {
      captured(camera.next()).close();
      signal("SEGV", started().iterator().next());
      assertThat(end(camera)).contains("its process ended");
    }
    assertThat(folder.resolve("capture-crash.log")).content().contains("SIGSEGV");
  }

  @Test
  void endsWhenTheProcessHangsAndLeavesOthersAlone() throws Exception {
    ProcessDevices devices = devices(video(64, 48, 50));
    try (Capture<VideoFrame> other = opened(devices).capture()) {
      Set<Long> others = started();
      try (Capture<VideoFrame> camera = opened(devices).capture()) {
        captured(camera.next()).close();
        Set<Long> mine = started();
        mine.removeAll(others);
        signal("STOP", mine.iterator().next());
        assertThat(end(camera)).contains("nothing came");
      }
      captured(other.next()).close();
      assertThat(started()).isEqualTo(others);
    }
  }

  @Test
  void saysThatADeviceIsBusyWhoseDriverNeverAnswers() throws IOException {
    Path pipe = folder.resolve("never.y4m");
    run("mkfifo", pipe.toString());
    ProcessDevices devices =
        new ProcessDevices(
            new CaptureCommand(Optional.of(pipe), folder),
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2)),
            List::of);
    assertThat(devices.openVideo(FakeDevices.CAMERA, WISH))
        .isEqualTo(new Opening.Refused<>(Opening.Reason.BUSY, "no answer"));
  }

  @Test
  void leavesNothingBehindHoweverOftenItOpens() throws IOException {
    ProcessDevices devices = devices(video(64, 48, 50));
    Set<String> shared = sharedMemory();
    long files = openFiles();
    for (int i = 0; i < 10; i++) {
      try (Capture<VideoFrame> camera = opened(devices).capture()) {
        captured(camera.next()).close();
      }
    }
    assertThat(started()).isEmpty();
    assertThat(sharedMemory()).isEqualTo(shared);
    assertThat(openFiles()).isLessThanOrEqualTo(files + 3);
  }

  @Test
  void keepsItsMemoryWithoutAName() throws IOException {
    Set<String> shared = sharedMemory();
    try (Capture<VideoFrame> camera = opened(devices(video(64, 48, 50))).capture()) {
      captured(camera.next()).close();
      assertThat(sharedMemory()).isEqualTo(shared);
    }
  }

  @Test
  void isGoneWhenTheProgramIsKilled() throws Exception {
    Path video = video(64, 48, 50);
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                CapturingProgram.class.getName(),
                video.toString(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle capture = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
      assertThat(capture.isAlive()).isTrue();
      program.destroyForcibly().waitFor();
      capture.onExit().get(10, TimeUnit.SECONDS);
    } finally {
      program.destroyForcibly();
    }
  }

  @Test
  void listsThroughAProcessThatIsReplacedWhenItHangs() throws Exception {
    DeviceLister lister =
        new DeviceLister(new CaptureCommand(Optional.of(folder), folder), Duration.ofSeconds(5));
    try {
      assertThat(lister.get()).contains(FakeDevices.CAMERA);
      long first = started().iterator().next();
      assertThat(lister.get()).contains(FakeDevices.CAMERA);
      assertThat(started()).containsExactly(first);
      signal("KILL", first);
      assertThat(lister.get()).as("what was known still holds").contains(FakeDevices.CAMERA);
      assertThat(lister.get()).contains(FakeDevices.CAMERA);
      assertThat(started()).hasSize(1).doesNotContain(first);
    } finally {
      lister.close();
    }
  }

  private Path video(int width, int height, int framesPerSecond) throws IOException {
    return TestVideo.write(folder, width, height, framesPerSecond);
  }

  private ProcessDevices devices(Path video) {
    return new ProcessDevices(
        new CaptureCommand(Optional.of(video), folder),
        new Patience(Duration.ofSeconds(30), Duration.ofSeconds(2)),
        List::of);
  }

  private static Opening.Opened<VideoFrame, VideoFormat> opened(ProcessDevices devices) {
    Opening<VideoFrame, VideoFormat> opening = devices.openVideo(FakeDevices.CAMERA, WISH);
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    return (Opening.Opened<VideoFrame, VideoFormat>) opening;
  }

  private static <T extends Captured> T captured(Grab<T> grab) {
    return switch (grab) {
      case Grab.Got<T>(T captured) -> captured;
      case Grab.Ended<T>(String reason) -> throw new AssertionError(reason);
    };
  }

  private static String end(Capture<VideoFrame> camera) {
    while (true) {
      switch (camera.next()) {
        case Grab.Got<VideoFrame>(VideoFrame frame) -> frame.close();
        case Grab.Ended<VideoFrame>(String reason) -> {
          return reason;
        }
      }
    }
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  private Set<Long> started() {
    Set<Long> now = children();
    now.removeAll(before);
    return now;
  }

  private static void signal(String name, long pid) throws IOException {
    run("kill", "-" + name, Long.toString(pid));
  }

  private static void run(String... words) throws IOException {
    assertThat(new ProcessBuilder(words).start().onExit().join().exitValue()).isZero();
  }

  private static Set<String> sharedMemory() throws IOException {
    Path folder = Path.of("/dev/shm");
    assumeThat(folder).isDirectory();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("eksamik-"))
          .collect(Collectors.toSet());
    }
  }

  private static long openFiles() throws IOException {
    Path folder = Path.of("/proc/self/fd");
    assumeThat(folder).isDirectory();
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
