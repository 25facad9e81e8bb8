package org.eksamik.ui.admin.entrance;

import java.util.function.Predicate;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.Secret;
import org.eksamik.ui.password.PasswordTrial;
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
  private final PasswordTrial password = new PasswordTrial(PasswordTrial.State.READY);
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
  }

  public PasswordTrial password() {
    return password;
  }

  /** Tries the password. */
  public void enter() {
    password
        .begin()
        .ifPresent(typed ->
            waiting = work.start(() -> right.test(typed), this::checked, _ -> checked(false)));
  }

  private void checked(boolean isRight) {
    events.record(isRight ? Event.Kind.STAFF_ENTERED : Event.Kind.STAFF_REFUSED);
    password.end(isRight);
    if (isRight) {
      entered.run();
    }
  }

  /** Goes back to where one came from. */
  public void leave() {
    left.run();
  }

  @Override
  public void close() {
    password.typed().set("");
    if (waiting != null) {
      waiting.cancel();
    }
  }
}
