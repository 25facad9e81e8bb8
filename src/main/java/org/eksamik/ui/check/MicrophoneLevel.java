package org.eksamik.ui.check;

import java.nio.FloatBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.eksamik.capture.Device;
import org.eksamik.capture.SoundBlock;
import org.eksamik.ui.work.Work;

/** How loud it is before the microphone, and whether anything was heard at all. */
public final class MicrophoneLevel implements LiveSign {
  /** What is this far below the loudest possible shows nothing; decibels. */
  private static final double FLOOR = 60;

  /** From here on somebody speaks; below is the hum of a room. */
  private static final double SPEECH = 0.2;

  private static final Duration SILENCE = Duration.ofSeconds(5);

  /** So long a loudness is shown before the next: a bar that trembles tells less. */
  private static final Duration BETWEEN = Duration.ofMillis(66);

  private final Work work;
  private final AtomicBoolean shown = new AtomicBoolean(true);
  private final ReadOnlyDoubleWrapper level = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<Heard> heard = new ReadOnlyObjectWrapper<>(Heard.NOT_YET);
  private final LiveDevice<SoundBlock> device;
  private final Runnable stopBeats;
  private double loudest;
  private long told = System.nanoTime();
  private Instant begun;

  MicrophoneLevel(Preview preview, Work work) {
    this.work = work;
    this.begun = work.now();
    this.device =
        new LiveDevice<>(
            Device.Kind.MICROPHONE,
            preview,
            (microphone, reader) -> preview.devices().joinSound(microphone, reader),
            this::take,
            work);
    this.stopBeats = work.eachSecond(this::judge);
    device
        .live()
        .subscribe(live -> {
          begun = work.now();
          if (!live) {
            level.set(0);
            heard.set(Heard.NOT_YET);
          }
        });
  }

  /** What has come of listening. */
  public enum Heard {
    NOT_YET,
    /** Somebody was loud enough. */
    YES,
    /** Nobody was, for a while. */
    NOTHING
  }

  /** From 0, silence, to 1. */
  public ReadOnlyDoubleProperty level() {
    return level.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Heard> heard() {
    return heard.getReadOnlyProperty();
  }

  @Override
  public ObservableValue<Boolean> doubtful() {
    return heard.map(now -> now == Heard.NOTHING);
  }

  /** On the microphone's thread. */
  private void take(SoundBlock block) {
    loudest = Math.max(loudest, level(block.samples()));
    if (block.nanoTime() - told >= BETWEEN.toNanos() && shown.getAndSet(false)) {
      double now = loudest;
      loudest = 0;
      told = block.nanoTime();
      work.onScreen(() -> show(now));
    }
  }

  private static double level(FloatBuffer samples) {
    float peak = 0;
    for (int at = samples.position(); at < samples.limit(); at++) {
      peak = Math.max(peak, Math.abs(samples.get(at)));
    }
    double decibels = 20 * Math.log10(Math.max(peak, Float.MIN_NORMAL));
    return Math.clamp(1 + decibels / FLOOR, 0, 1);
  }

  private void show(double now) {
    shown.set(true);
    if (!device.live().get()) {
      return;
    }
    level.set(now);
    if (now >= SPEECH) {
      heard.set(Heard.YES);
    }
  }

  private void judge() {
    boolean waits = device.live().get() && heard.get() == Heard.NOT_YET;
    if (waits && !work.now().isBefore(begun.plus(SILENCE))) {
      heard.set(Heard.NOTHING);
    }
  }

  @Override
  public ReadOnlyBooleanProperty live() {
    return device.live();
  }

  @Override
  public ReadOnlyObjectProperty<DeviceChoice> choice() {
    return device.choice();
  }

  @Override
  public void choose(Device microphone) {
    device.choose(microphone);
  }

  @Override
  public void close() {
    stopBeats.run();
    device.close();
  }
}
