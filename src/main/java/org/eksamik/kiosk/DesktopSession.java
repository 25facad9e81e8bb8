package org.eksamik.kiosk;

import java.util.Optional;

/** The session in which the program runs, as far as it lets itself be held. Any thread; waits. */
@FunctionalInterface
public interface DesktopSession {
  /** Why this session cannot be held now; empty where it can. */
  Optional<Hindrance> hindrance();

  /** What keeps a session from being held. */
  enum Hindrance {
    /** There is no display. */
    NONE,
    /** A Wayland session: its compositor keeps its shortcuts whatever we grab. */
    WAYLAND,
    /** Another program holds the keyboard, such as an open menu. */
    BUSY,
    /** This system is none that we know how to hold. */
    UNKNOWN
  }
}
