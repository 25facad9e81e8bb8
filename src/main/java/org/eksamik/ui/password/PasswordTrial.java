package org.eksamik.ui.password;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.eksamik.exam.Secret;

/** A password while it is typed, tried and perhaps typed again. FX thread. */
public final class PasswordTrial {
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<State> state;

  /** Begins. */
  public PasswordTrial(State first) {
    this.state = new ReadOnlyObjectWrapper<>(first);
    typed.addListener(_ -> {
      if (state.get() == State.WRONG && !typed.get().isEmpty()) {
        state.set(State.READY);
      }
    });
  }

  /** How the password stands. */
  public enum State {
    READY,
    TRYING,
    WRONG
  }

  public StringProperty typed() {
    return typed;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** What is to be tried now; empty where nothing is typed or another is being tried. */
  public Optional<Secret> begin() {
    if (state.get() == State.TRYING || typed.get().isEmpty()) {
      return Optional.empty();
    }
    Secret password = Secret.of(typed.get());
    stop();
    return Optional.of(password);
  }

  /** Nothing is typed any more, and nothing can be until it ends. */
  public void stop() {
    typed.set("");
    state.set(State.TRYING);
  }

  /** It came out. */
  public void end(boolean right) {
    typed.set("");
    state.set(right ? State.READY : State.WRONG);
  }
}
