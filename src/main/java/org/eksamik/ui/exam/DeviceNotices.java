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

  DeviceNotices(DevicesInUse devices, ObjectProperty<Notice> notice, Proctoring proctoring) {
    this.devices = devices;
    this.notice = notice;
    this.proctoring = proctoring;
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
        if (isRequired(kind, proctoring) && !devices.has(kind)) {
          notice.set(new Notice.DeviceStopped(kind));
        }
      }
      case DeviceUse.Lost _ -> notice.set(new Notice.DeviceLost(kind));
      case DeviceUse.Back _ -> {
        if (notice.get().equals(new Notice.DeviceLost(kind))) {
          notice.set(
              devices.missing().get().contains(kind)
                  ? new Notice.DeviceStopped(kind)
                  : new Notice.None());
        }
      }
      case DeviceUse.Refused _ -> {}
    }
  }

  /** Whether an exam that is watched so cannot do without this kind of device. */
  static boolean isRequired(Device.Kind kind, Proctoring proctoring) {
    return switch (kind) {
      case CAMERA -> proctoring.camera() || proctoring.headIdentity();
      case SCREEN -> proctoring.screen();
      case MICROPHONE -> false;
    };
  }
}
