package org.eksamik.browser.media;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Joins a follower to a track as soon as there is one, unless that came to nothing before. */
final class Relay<T> {
  private final Consumer<T> join;
  private final Consumer<T> leave;
  private @Nullable T follower;
  private boolean ended;

  Relay(Consumer<T> join, Consumer<T> leave) {
    this.join = join;
    this.leave = leave;
  }

  synchronized void begin(T joining) {
    if (!ended) {
      follower = joining;
      join.accept(joining);
    }
  }

  synchronized void end() {
    ended = true;
    if (follower != null) {
      leave.accept(follower);
      follower = null;
    }
  }
}
