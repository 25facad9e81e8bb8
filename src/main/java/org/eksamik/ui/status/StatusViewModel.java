package org.eksamik.ui.status;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.status.Workstation.Facts;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the workstation as long as the window lives: every ten seconds, and while the network is
 * gone first after about one, then less and less often. Looking sends nothing of an exam's.
 */
public final class StatusViewModel implements ScreenModel {
  private final Workstation workstation;
  private final Events events;
  private final Work work;
  private final NextLook nextLook = new NextLook(ThreadLocalRandom.current());
  private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>(Facts.UNKNOWN);
  private final ReadOnlyObjectWrapper<Instant> now;
  private final ReadOnlyObjectWrapper<Optional<String>> code =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Runnable stop;
  private Optional<URI> exam = Optional.empty();
  private Optional<Instant> lost = Optional.empty();
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

  /**
   * Which server the network is looked for at from now on.
   *
   * @param server the exam's; empty: the provider's
   */
  public void inExam(Optional<URI> server) {
    if (!server.equals(exam)) {
      exam = server;
      lookNow();
    }
  }

  /** Looks at once: there is reason to believe that something changed. */
  public void lookNow() {
    if (look != null) {
      look.cancel();
    }
    look();
  }

  private void tick() {
    now.set(work.now());
    if (look == null && --untilNextLook <= 0) {
      look();
    }
  }

  private void look() {
    Optional<URI> server = exam;
    look = work.start(() -> workstation.look(server), this::seen, _ -> failed());
  }

  private void failed() {
    look = null;
    untilNextLook = nextLook.after(true);
  }

  private void seen(Facts found) {
    look = null;
    untilNextLook = nextLook.after(!found.isDown());
    if (found.isDown() && lost.isEmpty()) {
      lost = Optional.of(work.now());
      events.record(Event.Kind.NETWORK_LOST);
    } else if (!found.isDown() && lost.isPresent()) {
      Duration away = Duration.between(lost.get(), work.now());
      lost = Optional.empty();
      events.record(Event.Kind.NETWORK_BACK, "seconds", Long.toString(away.toSeconds()));
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
