package org.eksamik.ui.scan;

/** A QR code as a square of dark and light modules, without its quiet zone. */
public interface CodeDots {
  /** How many modules a side has. */
  int modules();

  boolean dark(int x, int y);
}
