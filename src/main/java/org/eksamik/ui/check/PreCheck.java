package org.eksamik.ui.check;

import java.util.Locale;

/**
 * One thing that is looked at before an exam. Its texts come with it, in the language asked for.
 */
public interface PreCheck {
  /** What is looked at, such as "Camera". */
  String title(Locale language);

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
