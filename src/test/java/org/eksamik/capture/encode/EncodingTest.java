package org.eksamik.capture.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eksamik.capture.Capture.Grab;
import org.eksamik.capture.FramePool;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.ffmpeg.InputArguments;
import org.eksamik.capture.ffmpeg.SoundReader;
import org.eksamik.capture.ffmpeg.VideoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
  private static final VideoFormat FORMAT = new VideoFormat(64, 48, 10);
  private static final int RED = 0xFFFF0000;

  @TempDir Path folder;

  private static RecordingPlan plan(
      Container container, VideoCodec codec, SoundCodec sound, Optional<Duration> slice) {
    return new RecordingPlan(
        container,
        Optional.of(new RecordingPlan.Picture(codec, FORMAT, 500_000, KeyFrames.USUAL)),
        Optional.of(new RecordingPlan.Sound(sound, 64_000, false)),
        slice);
  }

  @ParameterizedTest
  @CsvSource({
    "WEBM, VP8, OPUS",
    "WEBM, VP9, OPUS",
    "WEBM, AV1, OPUS",
    "MP4, H264, AAC",
    "MP4, VP9, OPUS",
    "MP4, AV1, AAC"
  })
  void makesFilesThatPlay(Container container, VideoCodec codec, SoundCodec sound)
      throws IOException {
    RecordedFile file = new RecordedFile(folder);
    try (Encoding encoding =
        new Recorder().record(plan(container, codec, sound, Optional.empty()), file)) {
      long begun = file.awaitBegin();
      feed(encoding, file, begun, 5, RED, 0.5f);
      encoding.stop();
      Path made = file.awaitEnd();

      assertThat(pictures(made)).hasSizeGreaterThan(2).allMatch(EncodingTest::isRed);
      assertThat(loudness(made)).isBetween(0.3f, 0.7f);
    }
  }

  @Test
  void joinsTheSlicesToOneFile() throws IOException {
    RecordedFile file = new RecordedFile(folder);
    Optional<Duration> slice = Optional.of(Duration.ofMillis(50));
    try (Encoding encoding =
        new Recorder().record(plan(Container.WEBM, VideoCodec.VP8, SoundCodec.OPUS, slice), file)) {
      long begun = file.awaitBegin();
      feed(encoding, file, begun, 4, RED, 0.5f);
      file.awaitSlices(1);
      feed(encoding, file, System.nanoTime(), 4, RED, 0.5f);
      file.awaitSlices(2);
      encoding.stop();
      Path made = file.awaitEnd();

      assertThat(file.sliceTimes().getFirst()).isZero();
      assertThat(file.sliceTimes()).isSorted().doesNotHaveDuplicates();
      assertThat(pictures(made)).hasSizeGreaterThan(3);
    }
  }

  @Test
  void notesTheLengthInAFileThatIsHandedOutAtTheEnd() throws IOException {
    RecordedFile file = new RecordedFile(folder);
    try (Encoding encoding =
        new Recorder()
            .record(
                plan(Container.WEBM, VideoCodec.VP8, SoundCodec.OPUS, Optional.empty()), file)) {
      long begun = file.awaitBegin();
      feed(encoding, file, begun, 3, RED, 0.5f);
      // the last picture stands until the end
      file.awaitTime(begun + TimeUnit.MILLISECONDS.toNanos(500));
      encoding.stop();
      assertThat(RecordedFile.length(file.awaitEnd())).isBetween(0.5, 5.0);
    }
  }

  @Test
  void leavesOutWhatComesWhilePaused() throws IOException {
    RecordedFile file = new RecordedFile(folder);
    try (Encoding encoding =
        new Recorder()
            .record(
                plan(Container.WEBM, VideoCodec.VP8, SoundCodec.OPUS, Optional.empty()), file)) {
      feed(encoding, file, file.awaitBegin(), 3, RED, 0.5f);
      encoding.pause();
      feedPicture(encoding, 0xFF0000FF);
      encoding.resume();
      feed(encoding, file, System.nanoTime(), 3, RED, 0.5f);
      encoding.stop();

      assertThat(pictures(file.awaitEnd())).hasSizeGreaterThan(2).allMatch(EncodingTest::isRed);
    }
  }

  @Test
  void recordsBlackAndSilenceForWhatIsDisabled() throws IOException {
    RecordedFile file = new RecordedFile(folder);
    try (Encoding encoding =
        new Recorder()
            .record(
                plan(Container.WEBM, VideoCodec.VP8, SoundCodec.OPUS, Optional.empty()), file)) {
      long begun = file.awaitBegin();
      try (VideoFrame frame = picture(RED)) {
        encoding.picture(frame, true);
      }
      encoding.sound(sound(begun + TimeUnit.MILLISECONDS.toNanos(100), 0.5f), true);
      encoding.stop();
      Path made = file.awaitEnd();

      assertThat(pictures(made)).isNotEmpty().allMatch(argb -> (argb & 0xFF0000) < 0x200000);
      assertThat(loudness(made)).isLessThan(0.01f);
    }
  }

  @Test
  void takesSoundOfAnotherRateInStereo() throws IOException {
    RecordedFile file = new RecordedFile(folder);
    RecordingPlan plan =
        new RecordingPlan(
            Container.WEBM,
            Optional.empty(),
            Optional.of(new RecordingPlan.Sound(SoundCodec.OPUS, 64_000, true)),
            Optional.empty());
    try (Encoding encoding = new Recorder().record(plan, file)) {
      long begun = file.awaitBegin();
      float[] samples = new float[2 * 22_050];
      for (int i = 0; i < samples.length / 2; i++) {
        samples[2 * i] = (float) Math.sin(2 * Math.PI * 440 * i / 22_050);
      }
      encoding.sound(
          new SoundBlock(
              new SoundFormat(22_050, 2),
              FloatBuffer.wrap(samples),
              begun + TimeUnit.SECONDS.toNanos(1)),
          false);
      encoding.stop();
      Path made = file.awaitEnd();
      assertThat(loudness(made)).isBetween(0.4f, 0.6f);
      assertThat(RecordedFile.length(made)).isBetween(0.9, 1.2);
    }
  }

  @Test
  void startsAPictureThatStandsAloneAsOftenAsAsked() throws IOException {
    RecordedFile file = new RecordedFile(folder);
    RecordingPlan plan =
        new RecordingPlan(
            Container.WEBM,
            Optional.of(
                new RecordingPlan.Picture(
                    VideoCodec.VP8, FORMAT, 500_000, new KeyFrames(60_000, 2))),
            Optional.empty(),
            Optional.empty());
    try (Encoding encoding = new Recorder().record(plan, file)) {
      feed(encoding, file, file.awaitBegin(), 12, RED, 0);
      encoding.stop();
      assertThat(RecordedFile.keyPictures(file.awaitEnd())).isGreaterThanOrEqualTo(2);
    }
  }

  private static void feed(
      Encoding encoding, RecordedFile file, long from, int count, int colour, float level) {
    for (int i = 0; i < count; i++) {
      file.awaitTime(from + TimeUnit.MILLISECONDS.toNanos(20L * i));
      feedPicture(encoding, colour);
      encoding.sound(sound(System.nanoTime(), level), false);
    }
  }

  private static void feedPicture(Encoding encoding, int colour) {
    try (VideoFrame frame = picture(colour)) {
      encoding.picture(frame, false);
    }
  }

  private static VideoFrame picture(int colour) {
    VideoFrame frame = new FramePool(FORMAT.width(), FORMAT.height()).take();
    Arrays.fill(frame.argb(), colour);
    return frame;
  }

  private static SoundBlock sound(long nanoTime, float level) {
    float[] samples = new float[4800];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) Math.sin(2 * Math.PI * 440 * i / 48_000) * level;
    }
    return new SoundBlock(new SoundFormat(48_000, 1), FloatBuffer.wrap(samples), nanoTime);
  }

  private static boolean isRed(int argb) {
    return (argb >> 16 & 0xFF) > 180 && (argb >> 8 & 0xFF) < 80 && (argb & 0xFF) < 80;
  }

  /** The pixel in the middle of each picture. */
  static List<Integer> pictures(Path file) throws IOException {
    List<Integer> found = new ArrayList<>();
    try (VideoReader reader = VideoReader.open(new InputArguments("", file.toString(), Map.of()))) {
      while (reader.next() instanceof Grab.Got<VideoFrame>(VideoFrame frame)) {
        try (frame) {
          found.add(frame.argb()[frame.argb().length / 2 + frame.width() / 2]);
        }
      }
    }
    return found;
  }

  /** The highest sample. */
  static float loudness(Path file) throws IOException {
    float highest = 0;
    try (SoundReader reader = SoundReader.open(new InputArguments("", file.toString(), Map.of()))) {
      while (reader.next() instanceof Grab.Got<SoundBlock>(SoundBlock block)) {
        for (int i = 0; i < block.samples().limit(); i++) {
          highest = Math.max(highest, block.samples().get(i));
        }
      }
    }
    return highest;
  }
}
