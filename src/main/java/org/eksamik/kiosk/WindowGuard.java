package org.eksamik.kiosk;

/** Asked by a held window. Called on the window's thread; answers at once. */
public interface WindowGuard {
  /** Whether the key must not reach the page. */
  boolean refuses(KeyStroke key);

  /** Something asked the window to close; it does not. */
  void closeAsked();

  /** Displays were plugged in or out. */
  void displaysChanged(int count);

  /** The window lost the keyboard's focus, or has it again. */
  void focusChanged(boolean focused);
}
