package org.eksamik.ui.admin.evidence.viewer;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where in the session one is, and whether time goes on. Thread of the screens. */
public final class Playback {
  /** How many seconds pass in one. */
  public static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0, 8.0, 16.0);

  private static final double USUAL = 1.0;

  private final Duration length;
  private final ReadOnlyObjectWrapper<Duration> moment = new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Double> speed = new ReadOnlyObjectWrapper<>(USUAL);

  Playback(Duration length) {
    this.length = length;
  }

  public Duration length() {
    return length;
  }

  public ReadOnlyObjectProperty<Duration> moment() {
    return moment.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty playing() {
    return playing.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Double> speed() {
    return speed.getReadOnlyProperty();
  }

  /** Goes to a moment; what lies outside becomes the nearest end. */
  public void seek(Duration to) {
    Duration least = to.isNegative() ? Duration.ZERO : to;
    moment.set(least.compareTo(length) > 0 ? length : least);
  }

  public void step(Duration by) {
    seek(moment.get().plus(by));
  }

  /** Plays, from the beginning where the end is reached; or stops. */
  public void toggle() {
    if (playing.get()) {
      playing.set(false);
      return;
    }
    if (moment.get().compareTo(length) >= 0) {
      moment.set(Duration.ZERO);
    }
    playing.set(true);
  }

  public void pause() {
    playing.set(false);
  }

  public void play(double newSpeed) {
    speed.set(newSpeed);
  }

  /** One of {@link #SPEEDS} up or down. */
  public void faster(int steps) {
    int now = SPEEDS.indexOf(speed.get());
    speed.set(SPEEDS.get(Math.clamp(now + (long) steps, 0, SPEEDS.size() - 1)));
  }

  /** Time went by, at the wall. */
  public void tick(Duration passed) {
    if (!playing.get()) {
      return;
    }
    step(Duration.ofNanos((long) (passed.toNanos() * speed.get())));
    if (moment.get().compareTo(length) >= 0) {
      playing.set(false);
    }
  }
}
