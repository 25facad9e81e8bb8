package org.eksamik.ui.check;

import java.util.Locale;
import java.util.Optional;
import org.eksamik.capture.Device;

/**
 * One thing that is looked at before an exam. Its texts come with it, in the language asked for.
 */
public interface PreCheck {
  /** What is looked at, such as "Camera". */
  String title(Locale language);

  /** The device that is shown live beside it; empty: there is nothing to show. */
  default Optional<Device.Kind> shows() {
    return Optional.empty();
  }

  /** Looks; may wait: not for the FX thread. Interrupting the thread cancels. */
  Finding look();

  /** How a check ended. */
  enum State {
    PASS,
    /** Not as it should be, but an exam can be taken. */
    WARN,
    FAIL
  }

  /** What a look found. */
  interface Finding {
    State state();

    /** What the student should do about it; not asked for where all is well. */
    String whatToDo(Locale language);
  }
}
