package org.eksamik.capture.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
  private static final Device CAMERA =
      new Device(Device.Kind.CAMERA, "@device:pnp:\\\\?\\usb#vid", "Kaamera õues\n+ 100 %");

  static final List<Report> REPORTS =
      List.of(
          new Report.Listed(List.of()),
          new Report.Listed(List.of(CAMERA, new Device(Device.Kind.SCREEN, ":0", ""))),
          new Report.Runs(new VideoFormat(640, 480, 29.97)),
          new Report.Hears(new SoundFormat(48_000, 1)),
          new Report.Refused(Opening.Reason.BUSY, "Device or resource busy"),
          new Report.Captured(),
          new Report.Ended(""));

  static final List<Order> ORDERS =
      List.of(
          new Order.ListDevices(),
          new Order.OpenVideo(CAMERA, new VideoFormat(1, 2, 0.5)),
          new Order.OpenSound(CAMERA),
          new Order.Share(Path.of("/dev/shm/a folder/x")));

  @ParameterizedTest
  @FieldSource("REPORTS")
  void readsAReportBackFromItsLine(Report report) {
    assertThat(report.line()).doesNotContain("\n");
    assertThat(Report.of(report.line())).contains(report);
  }

  @ParameterizedTest
  @FieldSource("ORDERS")
  void readsAnOrderBackFromItsLine(Order order) {
    assertThat(order.line()).doesNotContain("\n");
    assertThat(Order.of(order.line())).isEqualTo(order);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ALSA lib pcm.c:2721: Unknown PCM", "runs 1", "runs a b c", "%", "ended"})
  void hearsNothingInWhatADriverPrints(String line) {
    assertThat(Report.of(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "stop", "%zz"})
  void takesNoOtherOrder(String line) {
    assertThatThrownBy(() -> Order.of(line)).isInstanceOf(IllegalArgumentException.class);
  }
}
