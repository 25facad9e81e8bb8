package org.eksamik.ui.scan;

/** A QR code as a square of dark and light modules, its quiet zone included. */
public interface CodeDots {
  /** How many modules a side has. */
  int modules();

  boolean dark(int x, int y);
}
