package org.eksamik.login.local;

/** Follows an import; called on the thread that imports. */
@FunctionalInterface
public interface ImportProgress {
  ImportProgress UNWATCHED = (done, total) -> {};

  /** So many of the passwords are hashed, which is nearly all of the work. */
  void hashed(int done, int total);
}
