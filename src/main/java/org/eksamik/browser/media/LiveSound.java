package org.eksamik.browser.media;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eksamik.capture.SharedCapture;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.jspecify.annotations.Nullable;

/** A microphone in the hands of one frame. */
final class LiveSound implements LiveTrack, SharedCapture.Reader<SoundBlock> {
  private final Consumer<String> onEnded;
  private final Runnable onStopped;
  private final AtomicReference<@Nullable SharedCapture<SoundBlock, SoundFormat>> capture =
      new AtomicReference<>();
  private volatile boolean enabled = true;

  LiveSound(Consumer<String> onEnded, Runnable onStopped) {
    this.onEnded = onEnded;
    this.onStopped = onStopped;
  }

  void readFrom(SharedCapture<SoundBlock, SoundFormat> joined) {
    capture.set(joined);
  }

  boolean isEnabled() {
    return enabled;
  }

  @Override
  public void take(SoundBlock block) {}

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
    SharedCapture<SoundBlock, SoundFormat> joined = capture.getAndSet(null);
    if (joined != null) {
      joined.leave(this);
      onStopped.run();
    }
  }
}
