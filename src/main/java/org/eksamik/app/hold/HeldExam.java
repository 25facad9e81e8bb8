package org.eksamik.app.hold;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.eksamik.exam.Events;
import org.eksamik.kiosk.Covering;
import org.eksamik.kiosk.Detector;
import org.eksamik.kiosk.Displays;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.Guard;
import org.eksamik.kiosk.Guests;
import org.eksamik.kiosk.LockStep;
import org.eksamik.kiosk.ReservedKeys;
import org.eksamik.kiosk.Watch;
import org.eksamik.kiosk.WatchListener;
import org.eksamik.profile.KioskSettings;

/**
 * What every system's hold is made from.
 *
 * @param listener hears what the watch finds
 * @param attempts told of what was refused
 * @param guests windows of other programs that belong to the exam's
 */
record HeldExam(
    KioskSettings settings,
    ExamWindow window,
    WatchListener listener,
    Events events,
    EscapeAttempts attempts,
    Guests guests) {

  LockStep displays() {
    return new Displays(window, settings.displays(), events);
  }

  LockStep covering(ReservedKeys keys) {
    return new Covering(window, new Guard(keys, attempts, events));
  }

  LockStep watch(List<Detector> detectors) {
    return new Watch(detectors, settings.watch(), listener, events);
  }

  /** The options with which this Java was started. */
  static List<String> javaOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }
}
