package org.eksamik.browser.media;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eksamik.capture.Captured;
import org.eksamik.capture.Device;
import org.eksamik.capture.SharedCapture;
import org.jspecify.annotations.Nullable;

/**
 * A picture or sound in the hands of one frame.
 *
 * @param <L> who follows it: a media element, a recording
 */
abstract sealed class LiveTrack<T extends Captured, L> implements SharedCapture.Reader<T>
    permits LiveVideo, LiveSound {
  private final Source source;
  private final CopyOnWriteArrayList<L> followers = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Feed<T>> feed = new AtomicReference<>();
  private volatile boolean enabled = true;
  private volatile Optional<String> end = Optional.empty();

  /**
   * Where a track comes from, and who hears of its end.
   *
   * @param device empty for what a page makes itself
   * @param onEnded hears, on the feed's thread, why nothing more comes
   * @param onStopped hears, once, that the frame let go of the track
   */
  record Source(Optional<Device> device, Consumer<String> onEnded, Runnable onStopped) {
    /** The page itself, which knows all that. */
    static final Source PAGE = new Source(Optional.empty(), _ -> {}, () -> {});
  }

  LiveTrack(Source source) {
    this.source = source;
  }

  /** Names the feed that this track has joined. */
  void readFrom(Feed<T> joined) {
    feed.set(joined);
  }

  Optional<Device> device() {
    return source.device();
  }

  void enable(boolean now) {
    enabled = now;
  }

  boolean isEnabled() {
    return enabled;
  }

  /**
   * Called on the feed's thread from now on; what comes while the track is disabled counts as black
   * or silent.
   */
  void follow(L follower) {
    Feed<T> joined = feed.get();
    if (followers.addIfAbsent(follower) && followers.size() == 1 && joined != null) {
      joined.watched(true);
    }
  }

  void unfollow(L follower) {
    Feed<T> joined = feed.get();
    if (followers.remove(follower) && followers.isEmpty() && joined != null) {
      joined.watched(false);
    }
  }

  /** Why nothing more comes; empty as long as something may. */
  Optional<String> end() {
    return end;
  }

  List<L> followers() {
    return followers;
  }

  @Override
  public void ended(String reason) {
    end = Optional.of(reason);
    source.onEnded().accept(reason);
  }

  /** Leaves the feed. */
  void stop() {
    Feed<T> joined = feed.getAndSet(null);
    if (joined != null) {
      if (!followers.isEmpty()) {
        joined.watched(false);
      }
      joined.leave(this);
      source.onStopped().run();
    }
  }

  /** Another track of the same feed, or empty when that has ended. */
  Optional<LiveTrack<T, L>> copy(Source from) {
    Feed<T> joined = feed.get();
    LiveTrack<T, L> copy = like(from);
    if (joined == null || !joined.join(copy)) {
      return Optional.empty();
    }
    copy.enable(enabled);
    copy.readFrom(joined);
    return Optional.of(copy);
  }

  /** One of the same kind that reads nothing yet. */
  abstract LiveTrack<T, L> like(Source from);
}
