package org.eksamik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.eksamik.browser.DeviceUse;
import org.eksamik.capture.Device;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.exam.Event;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.exam.Notice;
import org.junit.jupiter.api.Test;

/** The exam of the test room needs camera and screen. */
class ExamDevicesTest {
  private static final String ORIGIN = "https://app.oqylyq.kz";

  private final TestRoom room = new TestRoom();
  private final ExamViewModel exam = exam();

  @Test
  void showsWhatThePageUsesUntilTheLastFrameStops() {
    tell(new DeviceUse.Started(FakeDevices.CAMERA, ORIGIN));
    tell(new DeviceUse.Started(FakeDevices.CAMERA, "https://other.example"));
    tell(new DeviceUse.Started(FakeDevices.MICROPHONE, ORIGIN));
    assertThat(exam.devices().kinds().get())
        .containsExactlyInAnyOrder(Device.Kind.CAMERA, Device.Kind.MICROPHONE);
    tell(new DeviceUse.Stopped(FakeDevices.CAMERA, ORIGIN));
    assertThat(exam.devices().kinds().get()).contains(Device.Kind.CAMERA);
    assertThat(exam.notice().get()).isEqualTo(new Notice.None());
    tell(new DeviceUse.Stopped(FakeDevices.CAMERA, "https://other.example"));
    assertThat(exam.devices().kinds().get()).containsExactly(Device.Kind.MICROPHONE);
  }

  @Test
  void saysWhenARequiredDeviceStopsAndWhenItIsBack() {
    tell(new DeviceUse.Started(FakeDevices.CAMERA, ORIGIN));
    tell(new DeviceUse.Stopped(FakeDevices.CAMERA, ORIGIN));
    assertThat(exam.notice().get()).isEqualTo(new Notice.DeviceStopped(Device.Kind.CAMERA));
    tell(new DeviceUse.Started(FakeDevices.CAMERA, ORIGIN));
    assertThat(exam.notice().get()).isEqualTo(new Notice.None());
  }

  @Test
  void saysNothingWhenADeviceStopsThatNobodyRequires() {
    tell(new DeviceUse.Started(FakeDevices.MICROPHONE, ORIGIN));
    tell(new DeviceUse.Stopped(FakeDevices.MICROPHONE, ORIGIN));
    assertThat(exam.notice().get()).isEqualTo(new Notice.None());
  }

  @Test
  void saysWhenAnyDeviceIsLost() {
    tell(new DeviceUse.Started(FakeDevices.MICROPHONE, ORIGIN));
    tell(new DeviceUse.Lost(FakeDevices.MICROPHONE, ORIGIN, "unplugged"));
    assertThat(exam.notice().get()).isEqualTo(new Notice.DeviceLost(Device.Kind.MICROPHONE));
    assertThat(exam.devices().kinds().get()).isEmpty();
  }

  @Test
  void saysWhatIsMissingUntilThePageUsesItAgain() {
    tell(new DeviceUse.Started(FakeDevices.CAMERA, ORIGIN));
    tell(new DeviceUse.Started(FakeDevices.MICROPHONE, ORIGIN));
    tell(new DeviceUse.Lost(FakeDevices.CAMERA, ORIGIN, "unplugged"));
    tell(new DeviceUse.Lost(FakeDevices.MICROPHONE, ORIGIN, "unplugged"));
    assertThat(exam.devices().missing().get())
        .containsExactlyInAnyOrder(Device.Kind.CAMERA, Device.Kind.MICROPHONE);
    tell(new DeviceUse.Back(FakeDevices.MICROPHONE, ORIGIN));
    assertThat(exam.devices().missing().get()).containsExactly(Device.Kind.CAMERA);
    assertThat(exam.notice().get()).isEqualTo(new Notice.None());
    tell(new DeviceUse.Back(FakeDevices.CAMERA, ORIGIN));
    assertThat(exam.devices().missing().get()).containsExactly(Device.Kind.CAMERA);
    tell(new DeviceUse.Started(FakeDevices.CAMERA, ORIGIN));
    assertThat(exam.devices().missing().get()).isEmpty();
    tell(new DeviceUse.Stopped(FakeDevices.CAMERA, ORIGIN));
    assertThat(exam.devices().missing().get()).containsExactly(Device.Kind.CAMERA);
  }

  @Test
  void saysThatThePageHasYetToUseARequiredDeviceThatIsBack() {
    tell(new DeviceUse.Started(FakeDevices.CAMERA, ORIGIN));
    tell(new DeviceUse.Lost(FakeDevices.CAMERA, ORIGIN, "unplugged"));
    assertThat(exam.notice().get()).isEqualTo(new Notice.DeviceLost(Device.Kind.CAMERA));
    tell(new DeviceUse.Back(FakeDevices.CAMERA, ORIGIN));
    assertThat(exam.notice().get()).isEqualTo(new Notice.DeviceStopped(Device.Kind.CAMERA));
    tell(new DeviceUse.Started(FakeDevices.CAMERA, ORIGIN));
    assertThat(exam.notice().get()).isEqualTo(new Notice.None());
  }

  @Test
  void saysNothingOnceTheExamIsHandedIn() {
    tell(new DeviceUse.Started(FakeDevices.CAMERA, ORIGIN));
    room.lastBrowser().watcher.opened(TestRoom.EXIT);
    tell(new DeviceUse.Stopped(FakeDevices.CAMERA, ORIGIN));
    assertThat(exam.notice().get()).isEqualTo(new Notice.None());
    assertThat(exam.devices().kinds().get()).isEmpty();
  }

  @Test
  void tellsTheJournal() {
    tell(new DeviceUse.Refused(Device.Kind.SCREEN, ORIGIN));
    tell(new DeviceUse.Started(FakeDevices.CAMERA, ORIGIN));
    tell(new DeviceUse.Lost(FakeDevices.CAMERA, ORIGIN, "unplugged"));
    tell(new DeviceUse.Back(FakeDevices.CAMERA, ORIGIN));
    tell(new DeviceUse.Started(FakeDevices.CAMERA, ORIGIN));
    tell(new DeviceUse.Stopped(FakeDevices.CAMERA, ORIGIN));
    assertThat(room.told())
        .containsExactly(
            Event.Kind.DEVICE_REFUSED,
            Event.Kind.DEVICE_STARTED,
            Event.Kind.DEVICE_LOST,
            Event.Kind.DEVICE_BACK,
            Event.Kind.DEVICE_STARTED,
            Event.Kind.DEVICE_STOPPED);
    assertThat(room.events.getFirst().facts())
        .containsEntry("device", "screen")
        .containsEntry("origin", ORIGIN);
    assertThat(room.events.get(2).facts())
        .containsEntry("label", FakeDevices.CAMERA.label())
        .containsEntry("reason", "unplugged");
  }

  private void tell(DeviceUse use) {
    room.lastBrowser().watcher.device(use);
  }

  private ExamViewModel exam() {
    ExamViewModel made = room.exam();
    made.begin();
    return made;
  }
}
