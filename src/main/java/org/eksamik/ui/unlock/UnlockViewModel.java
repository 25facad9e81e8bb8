package org.eksamik.ui.unlock;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.eksamik.exam.Secret;

/** The password of a sealed profile. FX thread. */
public final class UnlockViewModel {
  private final String name;
  private final Consumer<Optional<Secret>> given;
  private final StringProperty password = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<State> state;

  /**
   * Readies it.
   *
   * @param name the profile's, as its seal has it
   * @param wrong whether the last password was wrong
   * @param given takes the password once; empty: whoever was asked will not say it
   */
  public UnlockViewModel(String name, boolean wrong, Consumer<Optional<Secret>> given) {
    this.name = name;
    this.given = given;
    this.state = new ReadOnlyObjectWrapper<>(wrong ? State.WRONG : State.READY);
    password.addListener(_ -> {
      if (state.get() == State.WRONG && !password.get().isEmpty()) {
        state.set(State.READY);
      }
    });
  }

  /** How the password stands. */
  public enum State {
    READY,
    OPENING,
    WRONG
  }

  public String name() {
    return name;
  }

  public StringProperty password() {
    return password;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Gives the password. */
  public void open() {
    if (state.get() == State.OPENING || password.get().isEmpty()) {
      return;
    }
    Secret typed = Secret.of(password.get());
    password.set("");
    state.set(State.OPENING);
    given.accept(Optional.of(typed));
  }

  /** Gives none. */
  public void leave() {
    password.set("");
    if (state.get() != State.OPENING) {
      state.set(State.OPENING);
      given.accept(Optional.empty());
    }
  }
}
