package org.eksamik.kiosk.windows;

/** The keys that were down before another one. */
record HeldModifiers(boolean control, boolean leftAlt, boolean rightAlt, boolean shift) {
  /** AltGr reports itself as Ctrl and the right Alt key together. */
  boolean altGr() {
    return control && rightAlt && !leftAlt;
  }

  boolean alt() {
    return leftAlt || rightAlt;
  }
}
