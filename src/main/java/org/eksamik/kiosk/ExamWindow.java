package org.eksamik.kiosk;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The window in front, as far as keeping the workstation on it needs to know: the student's window,
 * or the exam's own while one is open. For any thread but the window's own, unless said otherwise.
 */
public interface ExamWindow {
  /** Covers the whole screen and comes to the front. Any thread; returns at once. */
  void cover();

  /** Gives the screen back. Any thread; returns at once. */
  void release();

  /** Whether the window has the keyboard's focus now. Any thread. */
  boolean isFocused();

  /**
   * The number by which the system knows the window (its XID under X11); empty while there is none.
   * Any thread.
   */
  OptionalLong handle();

  /** The display it is on; empty while there is no window. Any thread. */
  Optional<Area> display();

  /** Asks on the window's thread and waits for the answer. */
  <T> T ask(Supplier<T> question);

  /** Runs on the window's thread, later. Any thread. */
  void later(Runnable change);

  /**
   * Opens the window once more with what it shows: something from outside destroyed it. Any thread;
   * returns at once.
   */
  void reopen();

  /** How many displays there are now. */
  int displays();

  /** Covers every display but so many, also one that is plugged in later. */
  void coverDisplays(int allowed);

  /**
   * The covers that lie over displays now: the numbers by which the system knows them, and what
   * they cover. Any thread.
   */
  Map<Long, Area> covers();

  /** Takes the covers away. */
  void uncoverDisplays();

  /** Empties the clipboard that the window sees. */
  void emptyClipboard();

  /** Asks the watcher from now on before it closes or hears a key. Any thread. */
  void guardBy(WindowGuard guard);

  /** Asks nobody any more. Any thread. */
  void unguard();
}
