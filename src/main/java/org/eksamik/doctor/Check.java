package org.eksamik.doctor;

/** One thing to look at before an exam. */
public interface Check {
  /** Its name, such as {@code camera}; the bundles say it in words. */
  String name();

  /** Looks, which may take a few seconds; on a thread of its own. */
  Finding look();
}
