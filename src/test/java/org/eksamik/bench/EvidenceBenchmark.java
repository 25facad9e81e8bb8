package org.eksamik.bench;

import com.sun.management.OperatingSystemMXBean;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.eksamik.capture.Capture;
import org.eksamik.capture.Capture.Grab;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.capture.FramePool;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.capture.ffmpeg.InputArguments;
import org.eksamik.capture.ffmpeg.VideoReader;
import org.eksamik.evidence.Evidence;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.log.Disk;
import org.eksamik.evidence.log.SessionReader;
import org.eksamik.profile.EvidenceSettings;

/**
 * What recording a drawn exam costs, in real time: megabytes an hour for camera, screen and
 * journal, processor time without drawing the exam itself, and, where tesseract is installed, how
 * much of the last picture's text it reads compared with the original. Beside it the same exam as
 * PNG screenshots of 16 grays: one every five seconds, and one a second while something changes.
 *
 * <p>The argument is the number of seconds, 240 without one.
 */
public final class EvidenceBenchmark {
  private static final double HOUR = 3600;
  private static final double MEGABYTE = 1e6;

  private final DrawnExam exam = new DrawnExam();
  private final long began = System.nanoTime();
  private final int seconds;
  private volatile long drawingNanos;

  private EvidenceBenchmark(int seconds) {
    this.seconds = seconds;
  }

  public static void main(String[] words) throws Exception {
    new EvidenceBenchmark(words.length > 0 ? Integer.parseInt(words[0]) : 240).run();
  }

  private void run() throws Exception {
    Path data = Files.createTempDirectory("eksamik-evidence");
    InstantSource clock = InstantSource.system();
    Sessions sessions = new Sessions(data, Disk.real(), clock);
    long cpu = cpu();
    try (Evidence evidence =
        Evidence.open(
            new EvidenceSettings(true, true, true, 2000),
            sessions,
            new SharedDevices(new Devices()),
            clock)) {
      evidence.startRecorder();
      // The last picture stands still, so that the last one recorded is it.
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds + 8));
      evidence.stopRecorder();
    }
    double used = (cpu() - cpu - drawingNanos) / 1e9 / (seconds + 8);

    Map<String, ByteArrayOutputStream> streams = new HashMap<>();
    SessionReader.read(
        sessions.list().getFirst(),
        ReadingKey.readOrMake(sessions.ownReadingKey()),
        (entry, plain) ->
            streams
                .computeIfAbsent(entry.stream(), _ -> new ByteArrayOutputStream())
                .writeBytes(plain));
    streams.forEach((stream, bytes) -> say("%-24s %6.1f MB/h", stream, hourly(bytes.size())));
    say("%-24s %6.1f MB/h", "on the disk, in all", hourly(sessions.list().getFirst().bytes()));
    say("processor, without drawing: %.2f cores", used);
    png();
    for (String stream : streams.keySet()) {
      if (stream.startsWith("screen")) {
        legibility(Files.write(data.resolve("screen.webm"), streams.get(stream).toByteArray()));
      }
    }
  }

  private double hourly(long bytes) {
    return bytes / MEGABYTE * HOUR / (seconds + 8);
  }

  private static void say(String format, Object... values) {
    System.out.printf(format + "%n", values);
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** What the best-known exam browser sends: 16 grays, at one and at five seconds. */
  private void png() throws IOException {
    byte[] grays = new byte[16];
    for (int i = 0; i < grays.length; i++) {
      grays[i] = (byte) (i * 17);
    }
    IndexColorModel palette = new IndexColorModel(4, grays.length, grays, grays, grays);
    long each = 0;
    for (int second = 0; second < seconds; second++) {
      exam.draw(second);
      BufferedImage gray =
          new BufferedImage(
              DrawnExam.WIDTH, DrawnExam.HEIGHT, BufferedImage.TYPE_BYTE_BINARY, palette);
      gray.getGraphics().drawImage(exam.image(), 0, 0, null);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(gray, "png", png);
      each += png.size();
    }
    say(
        "PNG of 16 grays: every second %.1f MB/h, every 5 s %.1f MB/h",
        each / MEGABYTE * HOUR / seconds, each / 5 / MEGABYTE * HOUR / seconds);
  }

  private void legibility(Path video) throws Exception {
    BufferedImage last =
        new BufferedImage(DrawnExam.WIDTH, DrawnExam.HEIGHT, BufferedImage.TYPE_INT_RGB);
    try (VideoReader reader =
        VideoReader.open(new InputArguments("", video.toString(), Map.of()))) {
      while (reader.next() instanceof Grab.Got<VideoFrame>(VideoFrame frame)) {
        try (frame) {
          last.setRGB(0, 0, frame.width(), frame.height(), frame.argb(), 0, frame.width());
        }
      }
    }
    exam.draw(seconds);
    String original = read(exam.image(), video.resolveSibling("original.png"));
    String decoded = read(last, video.resolveSibling("decoded.png"));
    int common = common(original, decoded);
    say(
        "tesseract reads %.1f %% of the %d characters that it reads in the original (%s)",
        100.0 * common / Math.max(1, original.length()), original.length(), video.getParent());
  }

  private static String read(BufferedImage image, Path file) throws Exception {
    // Three times as large, as tesseract likes letters.
    BufferedImage large =
        new BufferedImage(image.getWidth() * 3, image.getHeight() * 3, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = large.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, 0, 0, large.getWidth(), large.getHeight(), null);
    ImageIO.write(large, "png", file.toFile());
    Process tesseract =
        new ProcessBuilder("tesseract", file.toString(), "-", "--psm", "6")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(tesseract.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return text.replaceAll("\\s+", " ");
  }

  /** The length of the longest common subsequence. */
  private static int common(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 0; i < one.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        row[j] = one.charAt(i) == other.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  /** The usual camera, and the drawn exam as screen. */
  private final class Devices implements CaptureSource {
    private final FakeDevices fake = new FakeDevices();

    @Override
    public List<Device> list() {
      return fake.list();
    }

    @Override
    public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
      return device.kind() == Device.Kind.SCREEN
          ? new Opening.Opened<>(
              new Screen(wish.framesPerSecond()),
              new VideoFormat(DrawnExam.WIDTH, DrawnExam.HEIGHT, wish.framesPerSecond()))
          : fake.openVideo(device, wish);
    }

    @Override
    public Opening<SoundBlock, SoundFormat> openSound(Device device) {
      return fake.openSound(device);
    }
  }

  private final class Screen implements Capture<VideoFrame> {
    private final FramePool pool = new FramePool(DrawnExam.WIDTH, DrawnExam.HEIGHT);
    private final long between;

    Screen(double rate) {
      between = (long) (1e9 / rate);
    }

    @Override
    public Grab<VideoFrame> next() {
      LockSupport.parkNanos(between);
      var threads = ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadCpuTime();
      double second = Math.min(seconds, (System.nanoTime() - began) / 1e9);
      VideoFrame frame = pool.take();
      int[] drawn = exam.draw(second);
      System.arraycopy(drawn, 0, frame.argb(), 0, drawn.length);
      drawingNanos += threads.getCurrentThreadCpuTime() - before;
      return new Grab.Got<>(frame);
    }

    @Override
    public void close() {}
  }
}
