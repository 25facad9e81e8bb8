package org.eksamik.capture.process;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.eksamik.capture.Capture;
import org.eksamik.capture.Capture.Grab;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Captured;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;

/** Carries out orders within the capture process, on the one thread that meets devices. */
final class CaptureWork implements Runnable {
  private static final Report CAPTURED = new Report.Captured();

  private final CaptureSource devices;
  private final BlockingQueue<Order> orders;
  private final PrintWriter reports;

  CaptureWork(CaptureSource devices, BlockingQueue<Order> orders, PrintWriter reports) {
    this.devices = devices;
    this.orders = orders;
    this.reports = reports;
  }

  @Override
  public void run() {
    try {
      while (true) {
        switch (orders.take()) {
          case Order.ListDevices _ -> tell(new Report.Listed(devices.list()));
          case Order.OpenVideo(var device, var wish) -> video(devices.openVideo(device, wish));
          case Order.OpenSound(var device) -> sound(devices.openSound(device));
          case Order.Share _ -> throw new IllegalStateException("nothing is open");
        }
      }
    } catch (InterruptedException | IOException | RuntimeException | LinkageError e) {
      tell(new Report.Ended(e.toString()));
    }
  }

  private void video(Opening<VideoFrame, VideoFormat> opening)
      throws IOException, InterruptedException {
    switch (opening) {
      case Opening.Refused<VideoFrame, VideoFormat>(var reason, var detail) ->
          tell(new Report.Refused(reason, detail));
      case Opening.Opened<VideoFrame, VideoFormat>(var capture, var format) -> {
        tell(new Report.Runs(format));
        share(
            capture,
            VideoIntake.size(format),
            (frame, ring) -> ring.write(MemorySegment.ofArray(frame.argb())));
      }
    }
  }

  private void sound(Opening<SoundBlock, SoundFormat> opening)
      throws IOException, InterruptedException {
    switch (opening) {
      case Opening.Refused<SoundBlock, SoundFormat>(var reason, var detail) ->
          tell(new Report.Refused(reason, detail));
      case Opening.Opened<SoundBlock, SoundFormat>(var capture, var format) -> {
        tell(new Report.Hears(format));
        share(capture, SoundIntake.SIZE, SoundIntake::write);
      }
    }
  }

  private interface Writer<T extends Captured> {
    void write(T captured, Ring ring);
  }

  private <T extends Captured> void share(Capture<T> capture, Ring.Size size, Writer<T> writer)
      throws IOException, InterruptedException {
    if (!(orders.take() instanceof Order.Share(var name))) {
      throw new IllegalStateException("nowhere to put it");
    }
    try (capture;
        Arena arena = Arena.ofConfined()) {
      Ring ring = new Ring(SharedMemory.map(name, size.total(), arena), size);
      SharedMemory.deleteIfPossible(name);
      String end = pump(capture, captured -> writer.write(captured, ring));
      tell(new Report.Ended(end));
    }
  }

  private <T extends Captured> String pump(Capture<T> capture, Consumer<T> taker) {
    while (true) {
      switch (capture.next()) {
        case Grab.Got<T>(T captured) -> {
          try (captured) {
            taker.accept(captured);
          }
          tell(CAPTURED);
        }
        case Grab.Ended<T>(String reason) -> {
          return reason;
        }
      }
    }
  }

  private void tell(Report report) {
    reports.println(report.line());
  }
}
