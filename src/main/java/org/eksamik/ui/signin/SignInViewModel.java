package org.eksamik.ui.signin;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Secret;
import org.eksamik.login.PageLogin;
import org.eksamik.login.PasswordLogin;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** The ways to sign in, and the form for local accounts. A failed try keeps the name. */
public final class SignInViewModel implements ScreenModel {
  private final Ways ways;
  private final Ends ends;
  private final Work work;
  private final StringProperty login = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
  private final ReadOnlyIntegerWrapper secondsToWait = new ReadOnlyIntegerWrapper();
  private final BooleanBinding maySignIn;
  private Runnable stopCountdown = () -> {};
  private @Nullable Waiting waiting;

  public SignInViewModel(Ways ways, Ends ends, Work work) {
    this.ways = ways;
    this.ends = ends;
    this.work = work;
    this.maySignIn =
        Bindings.createBooleanBinding(
            () ->
                !login.get().isBlank()
                    && !password.get().isEmpty()
                    && state.get() != State.CHECKING
                    && secondsToWait.get() == 0,
            login,
            password,
            state,
            secondsToWait);
    login.addListener(_ -> forgetMistake());
    password.addListener(_ -> forgetMistake());
  }

  public Ways ways() {
    return ways;
  }

  public StringProperty login() {
    return login;
  }

  public StringProperty password() {
    return password;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** How long the form stays closed after too many attempts. */
  public ReadOnlyIntegerProperty secondsToWait() {
    return secondsToWait.getReadOnlyProperty();
  }

  public BooleanBinding maySignIn() {
    return maySignIn;
  }

  /** Opens the other login's own page. */
  public void openPage() {
    ways.page().ifPresent(ends.page());
  }

  /** Tries the name and password of the form. */
  public void signIn() {
    if (!maySignIn.get()) {
      return;
    }
    PasswordLogin local = ways.local().orElseThrow();
    String name = login.get().strip();
    Secret secret = Secret.of(password.get());
    state.set(State.CHECKING);
    waiting = work.start(() -> signIn(local, name, secret), this::signedIn, this::failed);
  }

  private static Person signIn(PasswordLogin local, String name, Secret secret)
      throws ExamException {
    try {
      return local.signIn(name, secret);
    } finally {
      secret.wipe();
    }
  }

  private void signedIn(Person person) {
    password.set("");
    ends.signedIn().accept(person);
  }

  private void failed(ExamException why) {
    password.set("");
    if (why.fault() == Fault.WRONG_PASSWORD) {
      state.set(State.WRONG_PASSWORD);
      ends.refused().accept(why);
    } else if (why.fault() == Fault.TOO_MANY_ATTEMPTS) {
      state.set(State.TOO_MANY_ATTEMPTS);
      countDown(Integer.parseInt(why.facts().getOrDefault("seconds", "30")));
      ends.refused().accept(why);
    } else {
      ends.failed().accept(why);
    }
  }

  private void countDown(int seconds) {
    stopCountdown.run();
    secondsToWait.set(seconds);
    stopCountdown =
        work.eachSecond(() -> {
          secondsToWait.set(Math.max(0, secondsToWait.get() - 1));
          if (secondsToWait.get() == 0) {
            stopCountdown.run();
            state.set(State.READY);
          }
        });
  }

  private void forgetMistake() {
    if (state.get() == State.WRONG_PASSWORD) {
      state.set(State.READY);
    }
  }

  @Override
  public void close() {
    stopCountdown.run();
    password.set("");
    if (waiting != null) {
      waiting.cancel();
    }
  }

  /** How the form stands. */
  public enum State {
    READY,
    CHECKING,
    WRONG_PASSWORD,
    TOO_MANY_ATTEMPTS
  }

  /** The ways to sign in that the profile has. */
  public record Ways(Optional<PageLogin> page, Optional<PasswordLogin> local) {}

  /**
   * Where the screen leads.
   *
   * @param refused hears of a try that stays on this screen
   */
  public record Ends(
      Consumer<PageLogin> page,
      Consumer<Person> signedIn,
      Consumer<ExamException> refused,
      Consumer<ExamException> failed) {}
}
