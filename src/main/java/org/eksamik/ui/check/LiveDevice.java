package org.eksamik.ui.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.capture.Captured;
import org.eksamik.capture.Device;
import org.eksamik.capture.DeviceChange;
import org.eksamik.capture.SharedCapture;
import org.eksamik.capture.SharedDevices.Joining;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;

/**
 * The camera or microphone that an exam would take, open as long as the screen is. One that is
 * missing or does not open is tried again when devices come or go, and every few seconds.
 */
final class LiveDevice<T extends Captured> implements AutoCloseable {
  /** Seconds between two tries. */
  private static final int PAUSE = 3;

  private final Device.Kind kind;
  private final Preview preview;
  private final Joiner<T> joiner;
  private final Consumer<T> viewer;
  private final Work work;
  private final Runnable stopListening;
  private final Runnable stopBeats;
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<DeviceChoice> choice =
      new ReadOnlyObjectWrapper<>(DeviceChoice.NONE);
  private Optional<Waiting> opening = Optional.empty();
  private Optional<Visit> visit = Optional.empty();
  private int untilNextTry;

  /** How a device of this kind is joined; waits for the operating system. */
  interface Joiner<T extends Captured> {
    Joining<T, ?> join(Device device, SharedCapture.Reader<T> reader);
  }

  /**
   * @param viewer is given each thing captured, on the device's thread; returns at once
   */
  LiveDevice(Device.Kind kind, Preview preview, Joiner<T> joiner, Consumer<T> viewer, Work work) {
    this.kind = kind;
    this.preview = preview;
    this.joiner = joiner;
    this.viewer = viewer;
    this.work = work;
    this.stopListening = preview.devices().listen(this::changed);
    this.stopBeats = work.eachSecond(this::beat);
    open();
  }

  /** Whether it gives something. */
  ReadOnlyBooleanProperty live() {
    return live.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<DeviceChoice> choice() {
    return choice.getReadOnlyProperty();
  }

  /** Takes another device, here and in the exam. */
  void choose(Device device) {
    preview.prefer().accept(device);
    open();
  }

  private void changed(DeviceChange change) {
    if (change.concerns(kind)) {
      work.onScreen(this::open);
    }
  }

  private void beat() {
    if (opening.isEmpty() && visit.isEmpty() && --untilNextTry <= 0) {
      open();
    }
  }

  private void open() {
    leave();
    opening =
        Optional.of(
            work.start(
                this::found,
                this::opened,
                _ -> opened(new Found(DeviceChoice.NONE, Optional.empty()))));
  }

  /** What there is, the first of it joined; not on the thread of the screens. */
  private Found found() {
    List<Device> there =
        preview.devices().list().stream().filter(device -> device.kind() == kind).toList();
    Optional<Device> first = there.stream().findFirst();
    return new Found(new DeviceChoice(there, first), first.flatMap(this::join));
  }

  private Optional<Visit> join(Device device) {
    Visit begun = new Visit();
    return joiner.join(device, begun) instanceof Joining.Joined<T, ?>(var capture)
        ? Optional.of(begun.leftBy(() -> capture.leave(begun)))
        : Optional.empty();
  }

  private void opened(Found found) {
    opening = Optional.empty();
    visit = found.visit;
    untilNextTry = PAUSE;
    choice.set(found.choice);
    live.set(visit.filter(it -> it.gives).isPresent());
  }

  private void gives(Visit from) {
    if (visit.filter(it -> it == from).isPresent()) {
      live.set(true);
    }
  }

  private void ended(Visit from) {
    if (visit.filter(it -> it == from).isPresent()) {
      leave();
    }
  }

  private void leave() {
    opening.ifPresent(Waiting::cancel);
    opening = Optional.empty();
    visit.ifPresent(Visit::close);
    visit = Optional.empty();
    live.set(false);
  }

  @Override
  public void close() {
    stopListening.run();
    stopBeats.run();
    leave();
  }

  /** What there was, and the first of it where it opened. */
  private final class Found implements AutoCloseable {
    private final DeviceChoice choice;
    private final Optional<Visit> visit;

    private Found(DeviceChoice choice, Optional<Visit> visit) {
      this.choice = choice;
      this.visit = visit;
    }

    @Override
    public void close() {
      visit.ifPresent(Visit::close);
    }
  }

  /** From one opening to its end. */
  private final class Visit implements SharedCapture.Reader<T>, AutoCloseable {
    private volatile boolean gives;
    private volatile boolean left;
    private volatile Runnable leave = () -> {};

    private Visit leftBy(Runnable way) {
      leave = way;
      return this;
    }

    @Override
    public void take(T captured) {
      if (left) {
        return;
      }
      viewer.accept(captured);
      if (!gives) {
        gives = true;
        work.onScreen(() -> gives(this));
      }
    }

    @Override
    public void ended(String reason) {
      work.onScreen(() -> LiveDevice.this.ended(this));
    }

    @Override
    public void close() {
      left = true;
      leave.run();
    }
  }
}
