package org.eksamik.ui.scene;

/** What stands behind a screen. Belongs to the thread of the screens. */
public interface ScreenModel extends AutoCloseable {
  /** The student leaves the screen: everything it waits for is cancelled. Safe to repeat. */
  @Override
  default void close() {}
}
