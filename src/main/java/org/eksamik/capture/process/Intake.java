package org.eksamik.capture.process;

import java.util.Optional;
import org.eksamik.capture.Captured;

/** Takes out of shared memory what was not taken yet. */
interface Intake<T extends Captured> {
  /** Empty when there is nothing new. */
  Optional<T> next();
}
