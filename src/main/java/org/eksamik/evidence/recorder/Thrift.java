package org.eksamik.evidence.recorder;

import java.time.Duration;

/** How sparing the recorder is with the disk. */
public enum Thrift {
  /** As many pictures as usual. */
  USUAL(1),
  /** The disk fills: a fifth of them. */
  SPARING(5),
  /** There is no room left: none. */
  NONE(0);

  private final int factor;

  Thrift(int factor) {
    this.factor = factor;
  }

  /** The usual time between two pictures, as it is now. */
  Duration between(Duration usual) {
    return usual.multipliedBy(factor);
  }
}
