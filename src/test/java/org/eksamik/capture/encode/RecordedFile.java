package org.eksamik.capture.encode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** Puts the parts of a recording into a file. */
final class RecordedFile implements EncodingListener {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  private final Path folder;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final List<Double> sliceTimes = new ArrayList<>();
  private byte[] head = {};
  private boolean begun;
  private boolean ended;
  private String failure = "";

  RecordedFile(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized void begun() {
    begun = true;
  }

  @Override
  public synchronized void recorded(Part part, boolean isComplete, double millis) {
    add(part);
    if (isComplete) {
      sliceTimes.add(millis);
    }
  }

  @Override
  public synchronized void finished(Part part, double millis) {
    add(part);
    ended = true;
  }

  @Override
  public synchronized void failed(String detail) {
    failure = detail;
  }

  private void add(Part part) {
    head = part.head().length > 0 ? part.head() : head;
    body.writeBytes(part.body());
  }

  private synchronized boolean hasBegun() {
    return begun;
  }

  private synchronized boolean hasEnded() {
    return ended;
  }

  synchronized List<Double> sliceTimes() {
    return List.copyOf(sliceTimes);
  }

  /** When the encoder was seen to run. */
  long awaitBegin() {
    await("begin", this::hasBegun);
    return System.nanoTime();
  }

  void awaitSlices(int count) {
    await("slices", () -> sliceTimes().size() >= count);
  }

  void awaitTime(long nanoTime) {
    await("time", () -> System.nanoTime() >= nanoTime);
  }

  Path awaitEnd() throws IOException {
    await("end", this::hasEnded);
    Path file = folder.resolve("recording");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(head);
      body.writeTo(out);
    }
    return file;
  }

  /** How many of a file's pictures stand alone. */
  static int keyPictures(Path file) {
    AVFormatContext input = new AVFormatContext(null);
    AVPacket packet = avcodec.av_packet_alloc();
    int found = 0;
    avformat.avformat_open_input(input, file.toString(), null, null);
    while (avformat.av_read_frame(input, packet) >= 0) {
      found += packet.flags() & avcodec.AV_PKT_FLAG_KEY;
      avcodec.av_packet_unref(packet);
    }
    avcodec.av_packet_free(packet);
    avformat.avformat_close_input(input);
    return found;
  }

  /** As the file itself says, in seconds; negative where it does not. */
  static double length(Path file) {
    AVFormatContext input = new AVFormatContext(null);
    avformat.avformat_open_input(input, file.toString(), null, null);
    double seconds = input.duration() / (double) avutil.AV_TIME_BASE;
    avformat.avformat_close_input(input);
    return seconds;
  }

  private void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.getAsBoolean()) {
      synchronized (this) {
        if (!failure.isEmpty() || System.nanoTime() > end) {
          throw new AssertionError("no " + what + " " + failure);
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }
}
