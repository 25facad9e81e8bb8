package org.eksamik.ui.unlock;

import java.util.Optional;
import java.util.function.Consumer;
import org.eksamik.exam.Secret;
import org.eksamik.ui.password.PasswordTrial;
import org.eksamik.ui.password.PasswordTrial.State;

/** The password of a sealed profile. FX thread. */
public final class UnlockViewModel {
  private final String name;
  private final Consumer<Optional<Secret>> given;
  private final PasswordTrial password;

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
    this.password = new PasswordTrial(wrong ? State.WRONG : State.READY);
  }

  public String name() {
    return name;
  }

  public PasswordTrial password() {
    return password;
  }

  /** Gives the password. */
  public void open() {
    Optional<Secret> typed = password.begin();
    if (typed.isPresent()) {
      given.accept(typed);
    }
  }

  /** Gives none. */
  public void leave() {
    boolean given = password.state().get() == State.TRYING;
    password.stop();
    if (!given) {
      this.given.accept(Optional.empty());
    }
  }
}
