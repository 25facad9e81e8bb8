package org.eksamik.ui.exam;

import javafx.beans.property.ObjectProperty;
import org.eksamik.browser.DeviceUse;
import org.eksamik.capture.Device;
import org.eksamik.exam.Proctoring;

/** Tells the student when a device goes that this exam cannot do without. */
final class DeviceNotices {
  private final Proctoring proctoring;
  private final DevicesInUse devices;
  private final ObjectProperty<Notice> notice;

  DeviceNotices(Proctoring proctoring, DevicesInUse devices, ObjectProperty<Notice> notice) {
    this.proctoring = proctoring;
    this.devices = devices;
    this.notice = notice;
  }

  void tell(DeviceUse use) {
    Device.Kind kind = use.kind();
    switch (use) {
      case DeviceUse.Started _ -> {
        if (notice.get().equals(new Notice.DeviceLost(kind))
            || notice.get().equals(new Notice.DeviceStopped(kind))) {
          notice.set(new Notice.None());
        }
      }
      case DeviceUse.Stopped _ -> {
        if (isRequired(kind) && !devices.has(kind)) {
          notice.set(new Notice.DeviceStopped(kind));
        }
      }
      case DeviceUse.Lost _ -> notice.set(new Notice.DeviceLost(kind));
      case DeviceUse.Refused _ -> {}
    }
  }

  private boolean isRequired(Device.Kind kind) {
    return switch (kind) {
      case CAMERA -> proctoring.camera() || proctoring.headIdentity();
      case SCREEN -> proctoring.screen();
      case MICROPHONE -> false;
    };
  }
}
