package org.eksamik.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eksamik.capture.Capture;
import org.eksamik.capture.Capture.Grab;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Captured;
import org.eksamik.capture.Opening;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.capture.process.CaptureCommand;
import org.eksamik.capture.process.Patience;
import org.eksamik.capture.process.ProcessDevices;

/**
 * What a capture process costs beyond reading in this one: 640 by 480 pixels 20 times a second from
 * a video file, both ways; how long a picture takes to come; and, with {@code -Dbench.opens=1000},
 * what so many openings leave behind.
 */
public final class CaptureBenchmark {
  private static final VideoFormat FORMAT = new VideoFormat(640, 480, 20);
  private static final Duration WARM = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final int STARTS = 11;

  private CaptureBenchmark() {}

  /** Takes about a minute. */
  public static void main(String[] words) throws IOException {
    Path folder = Files.createTempDirectory("capture-benchmark");
    Path video = video(folder);
    CaptureSource inside = new FakeDevices(video);
    CaptureSource outside =
        new ProcessDevices(
            new CaptureCommand(Optional.of(video), folder), Patience.USUAL, List::of);
    double alone = cores(inside);
    double both = cores(outside);
    System.out.printf("in this process:      %.4f core%n", alone);
    System.out.printf("by a process:         %.4f core, %.2f times as much%n", both, both / alone);
    System.out.printf("first picture, here:  %d ms%n", firstPicture(inside));
    System.out.printf("first picture, child: %d ms%n", firstPicture(outside));
    int opens = Integer.getInteger("bench.opens", 0);
    if (opens > 0) {
      open(outside, 10);
      String before = left();
      open(outside, opens);
      System.out.printf("before %d openings: %s%n", opens, before);
      System.out.printf("after:  %s%n", left());
    }
    Files.delete(video);
    Files.delete(folder);
  }

  /** Noise, so that there is something to decode. */
  private static Path video(Path folder) throws IOException {
    Path file = folder.resolve("noise.y4m");
    byte[] planes = new byte[FORMAT.width() * FORMAT.height() * 3 / 2];
    Random random = new Random(1);
    try (var out = Files.newOutputStream(file)) {
      out.write("YUV4MPEG2 W640 H480 F20:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 20; i++) {
        random.nextBytes(planes);
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(planes);
      }
    }
    return file;
  }

  private static double cores(CaptureSource source) {
    try (var capture = opened(source).capture()) {
      read(capture, WARM);
      Duration before = used();
      long began = System.nanoTime();
      read(capture, MEASURED);
      long lasted = System.nanoTime() - began;
      return (double) used().minus(before).toNanos() / lasted;
    }
  }

  private static void read(Capture<?> capture, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      got(capture).close();
    }
  }

  private static Captured got(Capture<?> capture) {
    return switch (capture.next()) {
      case Grab.Got<?>(var captured) -> captured;
      case Grab.Ended<?>(String reason) -> throw new IllegalStateException(reason);
    };
  }

  /** Of this process and those that it started. */
  private static Duration used() {
    Duration own = cpu(ProcessHandle.current());
    return ProcessHandle.current()
        .children()
        .map(CaptureBenchmark::cpu)
        .reduce(own, Duration::plus);
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static long firstPicture(CaptureSource source) {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      long began = System.nanoTime();
      open(source, 1);
      millis.add((System.nanoTime() - began) / 1_000_000);
    }
    Collections.sort(millis);
    return millis.get(STARTS / 2);
  }

  private static void open(CaptureSource source, int times) {
    for (int i = 0; i < times; i++) {
      try (var capture = opened(source).capture()) {
        got(capture).close();
      }
    }
  }

  private static Opening.Opened<?, ?> opened(CaptureSource source) {
    return switch (source.openVideo(FakeDevices.CAMERA, FORMAT)) {
      case Opening.Opened<?, ?> opened -> opened;
      case Opening.Refused<?, ?>(var reason, var detail) ->
          throw new IllegalStateException(reason + " " + detail);
    };
  }

  /** What this process holds. */
  private static String left() throws IOException {
    System.gc();
    try (var files = Files.list(Path.of("/proc/self/fd"));
        var maps = Files.lines(Path.of("/proc/self/maps"))) {
      return "%d open files, %d mapped regions, %d threads, %d children, %s"
          .formatted(
              files.count(),
              maps.count(),
              Thread.getAllStackTraces().size(),
              ProcessHandle.current().children().count(),
              Files.readAllLines(Path.of("/proc/self/status")).stream()
                  .filter(line -> line.startsWith("VmRSS"))
                  .findFirst()
                  .orElse(""));
    }
  }
}
