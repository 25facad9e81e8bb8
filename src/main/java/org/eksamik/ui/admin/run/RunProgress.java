package org.eksamik.ui.admin.run;

/** How far a run is; called by the run, on its own thread. */
public interface RunProgress {
  /** How many there are in all, as soon as it is known. */
  void total(long all);

  /** So many were dealt with before this run began: they say nothing about its rate. */
  void before(long settled);

  /** So many more are dealt with. */
  void advance(long more);

  /** Whether the administrator wants it to stop: asked before each call. */
  boolean isStopped();
}
