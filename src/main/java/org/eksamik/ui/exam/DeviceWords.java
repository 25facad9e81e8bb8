package org.eksamik.ui.exam;

import java.util.Locale;
import org.eksamik.capture.Device;
import org.eksamik.ui.words.Words;

/** What is said to the student about devices. */
final class DeviceWords {
  private DeviceWords() {}

  static String name(Words words, Device.Kind kind) {
    return words.text("exam.device." + word(kind));
  }

  static String missing(Words words, Device.Kind kind) {
    return words.text("exam.device.missing." + word(kind));
  }

  static String stopped(Words words, Device.Kind kind) {
    return words.text("exam.notice.stopped." + word(kind));
  }

  static String lost(Words words, Device.Kind kind) {
    return words.text("exam.notice.lost." + word(kind));
  }

  private static String word(Device.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
