package org.eksamik.ui.admin.entrance;

import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.Secret;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** Lets staff in who know the password of the profile. */
public final class EntranceViewModel implements ScreenModel {
  private final Predicate<Secret> right;
  private final Runnable entered;
  private final Runnable left;
  private final Events events;
  private final Work work;
  private final StringProperty password = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
  private @Nullable Waiting waiting;

  /**
   * Readies it.
   *
   * @param right whether this is the password; slow
   */
  public EntranceViewModel(
      Predicate<Secret> right, Runnable entered, Runnable left, Events events, Work work) {
    this.right = right;
    this.entered = entered;
    this.left = left;
    this.events = events;
    this.work = work;
    password.addListener(_ -> {
      if (state.get() == State.WRONG && !password.get().isEmpty()) {
        state.set(State.READY);
      }
    });
  }

  /** How the password stands. */
  public enum State {
    READY,
    CHECKING,
    WRONG
  }

  public StringProperty password() {
    return password;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Tries the password. */
  public void enter() {
    if (state.get() == State.CHECKING || password.get().isEmpty()) {
      return;
    }
    Secret typed = Secret.of(password.get());
    state.set(State.CHECKING);
    waiting = work.start(() -> right.test(typed), this::checked, _ -> checked(false));
  }

  private void checked(boolean isRight) {
    password.set("");
    if (isRight) {
      events.record(Event.Kind.STAFF_ENTERED);
      state.set(State.READY);
      entered.run();
    } else {
      events.record(Event.Kind.STAFF_REFUSED);
      state.set(State.WRONG);
    }
  }

  /** Goes back to where one came from. */
  public void leave() {
    left.run();
  }

  @Override
  public void close() {
    password.set("");
    if (waiting != null) {
      waiting.cancel();
    }
  }
}
