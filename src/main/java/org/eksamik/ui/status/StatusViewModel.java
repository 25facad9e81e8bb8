package org.eksamik.ui.status;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.status.Workstation.Facts;
import org.eksamik.ui.status.Workstation.Network;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** Looks at the workstation every ten seconds as long as the window lives. */
public final class StatusViewModel implements ScreenModel {
  private static final int SECONDS_BETWEEN = 10;

  private final Workstation workstation;
  private final Events events;
  private final Work work;
  private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>(Facts.UNKNOWN);
  private final ReadOnlyObjectWrapper<Instant> now;
  private final ReadOnlyObjectWrapper<Optional<String>> code =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Runnable stop;
  private int untilNextLook;
  private @Nullable Waiting look;

  public StatusViewModel(Workstation workstation, Events events, Work work) {
    this.workstation = workstation;
    this.events = events;
    this.work = work;
    this.now = new ReadOnlyObjectWrapper<>(work.now());
    this.stop = work.eachSecond(this::tick);
    look();
  }

  public ReadOnlyObjectProperty<Facts> facts() {
    return facts.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /** The short code of the trouble on the screen, for whoever is called. */
  public ReadOnlyObjectProperty<Optional<String>> code() {
    return code.getReadOnlyProperty();
  }

  public void show(Optional<String> troubleCode) {
    code.set(troubleCode);
  }

  private void tick() {
    now.set(work.now());
    if (look == null && --untilNextLook <= 0) {
      look();
    }
  }

  private void look() {
    untilNextLook = SECONDS_BETWEEN;
    look = work.start(workstation::look, this::seen, _ -> look = null);
  }

  private void seen(Facts found) {
    look = null;
    boolean wasDown = facts.get().network() instanceof Network.Down;
    boolean isDown = found.network() instanceof Network.Down;
    if (isDown != wasDown) {
      events.record(isDown ? Event.Kind.NETWORK_LOST : Event.Kind.NETWORK_BACK);
    }
    facts.set(found);
  }

  @Override
  public void close() {
    stop.run();
    if (look != null) {
      look.cancel();
    }
  }
}
