package org.eksamik.launch;

import java.time.Duration;
import org.eksamik.exam.ExamException;

/** Hears how a launch goes. Called on the launch's thread; returns at once. */
public interface LaunchWatcher {
  default void started(LaunchStep step) {}

  default void done(LaunchStep step, Duration took) {}

  default void failed(LaunchStep step, ExamException why) {}

  default void undone(LaunchStep step) {}
}
