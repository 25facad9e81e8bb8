package org.eksamik.capture.process;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Captured;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.ffmpeg.SystemInputs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Devices that are read by processes of their own, one for each that is open: a driver that crashes
 * or hangs ends one capture, and every other goes on.
 */
public final class ProcessDevices implements CaptureSource {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessDevices.class);

  private final CaptureCommand command;
  private final Patience patience;
  private final Supplier<List<Device>> listing;

  /**
   * @param listing what there is, asked where the list itself needs no driver
   */
  public ProcessDevices(CaptureCommand command, Patience patience, Supplier<List<Device>> listing) {
    this.command = command;
    this.patience = patience;
    this.listing = listing;
  }

  /**
   * The devices of this machine.
   *
   * @param logs where a crash is described
   */
  public static ProcessDevices ofThisMachine(Path logs) {
    CaptureCommand command = new CaptureCommand(Optional.empty(), logs);
    SystemInputs inputs = SystemInputs.ofThisMachine();
    return new ProcessDevices(
        command,
        Patience.USUAL,
        inputs.listsThroughDrivers()
            ? new DeviceLister(command, Patience.USUAL.opening())
            : inputs::list);
  }

  /** A video file over and over as whatever camera is opened; nothing is listed. */
  public static ProcessDevices ofVideo(Path video, Path logs) {
    return new ProcessDevices(
        new CaptureCommand(Optional.of(video), logs), Patience.USUAL, List::of);
  }

  @Override
  public List<Device> list() {
    return listing.get();
  }

  @Override
  public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
    return open(
        device,
        new Order.OpenVideo(device, wish),
        report ->
            report instanceof Report.Runs(VideoFormat format)
                ? Optional.of(
                    new Running<>(
                        format,
                        VideoIntake.size(format),
                        memory -> new VideoIntake(memory, format)))
                : Optional.empty());
  }

  @Override
  public Opening<SoundBlock, SoundFormat> openSound(Device device) {
    return open(
        device,
        new Order.OpenSound(device),
        report ->
            report instanceof Report.Hears(SoundFormat format)
                ? Optional.of(
                    new Running<>(
                        format, SoundIntake.SIZE, memory -> new SoundIntake(memory, format)))
                : Optional.empty());
  }

  /** What it takes to read a device that is open. */
  private record Running<T extends Captured, F>(F format, Ring.Size size, Reading<T> reading) {}

  private interface Reading<T extends Captured> {
    Intake<T> from(MemorySegment memory);
  }

  private interface Understanding<T extends Captured, F> {
    Optional<Running<T, F>> of(Report report);
  }

  private <T extends Captured, F> Opening<T, F> open(
      Device device, Order order, Understanding<T, F> understanding) {
    Child child;
    try {
      child = Child.start(command);
    } catch (IOException e) {
      LOG.error("No capture process starts", e);
      return new Opening.Refused<>(Opening.Reason.NO_LIBRARY, e.toString());
    }
    child.tell(order);
    Optional<Report> answer = child.await(patience.opening());
    Optional<Running<T, F>> running = answer.flatMap(understanding::of);
    if (running.isPresent()) {
      return share(child, running.get());
    }
    child.close();
    Opening.Refused<T, F> refused =
        answer
            .map(ProcessDevices::<T, F>refusal)
            .orElseGet(() -> new Opening.Refused<>(Opening.Reason.BUSY, "no answer"));
    LOG.warn("{} does not open: {}", device.label(), refused.detail());
    return refused;
  }

  private static <T extends Captured, F> Opening.Refused<T, F> refusal(Report answer) {
    return answer instanceof Report.Refused(Opening.Reason reason, String detail)
        ? new Opening.Refused<>(reason, detail)
        : new Opening.Refused<>(Opening.Reason.BUSY, answer.line());
  }

  private <T extends Captured, F> Opening<T, F> share(Child child, Running<T, F> running) {
    try {
      SharedMemory memory = SharedMemory.take(running.size().total());
      child.tell(new Order.Share(memory.name()));
      return new Opening.Opened<>(
          new ProcessCapture<>(
              child, memory, running.reading().from(memory.segment()), patience.silence()),
          running.format());
    } catch (IOException e) {
      child.close();
      LOG.error("There is no memory to share", e);
      return new Opening.Refused<>(Opening.Reason.BUSY, e.toString());
    }
  }
}
