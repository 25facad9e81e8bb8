package org.eksamik.browser.media;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eksamik.capture.Device;
import org.eksamik.capture.SharedCapture;
import org.eksamik.capture.SoundBlock;
import org.jspecify.annotations.Nullable;

/** A microphone, or sound that a page makes, in the hands of one frame. */
final class LiveSound implements LiveTrack, SharedCapture.Reader<SoundBlock> {
  private final Optional<Device> device;
  private final Consumer<String> onEnded;
  private final Runnable onStopped;
  private final CopyOnWriteArrayList<Consumer<SoundBlock>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Feed<SoundBlock>> feed = new AtomicReference<>();
  private volatile boolean enabled = true;

  LiveSound(Optional<Device> device, Consumer<String> onEnded, Runnable onStopped) {
    this.device = device;
    this.onEnded = onEnded;
    this.onStopped = onStopped;
  }

  /** Names the feed that this track has joined. */
  void readFrom(Feed<SoundBlock> joined) {
    feed.set(joined);
  }

  @Override
  public Optional<Device> device() {
    return device;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  /** Called on the feed's thread; what comes while the track is disabled counts as silence. */
  void listen(Consumer<SoundBlock> listener) {
    Feed<SoundBlock> joined = feed.get();
    if (listeners.addIfAbsent(listener) && listeners.size() == 1 && joined != null) {
      joined.watched(true);
    }
  }

  void ignore(Consumer<SoundBlock> listener) {
    Feed<SoundBlock> joined = feed.get();
    if (listeners.remove(listener) && listeners.isEmpty() && joined != null) {
      joined.watched(false);
    }
  }

  @Override
  public void take(SoundBlock block) {
    for (Consumer<SoundBlock> listener : listeners) {
      listener.accept(block);
    }
  }

  @Override
  public void ended(String reason) {
    onEnded.accept(reason);
  }

  @Override
  public void enable(boolean now) {
    enabled = now;
  }

  @Override
  public void stop() {
    Feed<SoundBlock> joined = feed.getAndSet(null);
    if (joined != null) {
      if (!listeners.isEmpty()) {
        joined.watched(false);
      }
      joined.leave(this);
      onStopped.run();
    }
  }

  @Override
  public Optional<LiveTrack> copy(Consumer<String> whenEnded, Runnable whenStopped) {
    Feed<SoundBlock> joined = feed.get();
    LiveSound copy = new LiveSound(device, whenEnded, whenStopped);
    if (joined == null || !joined.join(copy)) {
      return Optional.empty();
    }
    copy.enabled = enabled;
    copy.readFrom(joined);
    return Optional.of(copy);
  }
}
