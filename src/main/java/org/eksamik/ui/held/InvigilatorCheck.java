package org.eksamik.ui.held;

import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.eksamik.exam.Secret;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** Waits for the slow check of an invigilator's password; for the thread of the screens. */
public final class InvigilatorCheck {
  private final Work work;
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
  private @Nullable Waiting waiting;

  public InvigilatorCheck(Work work) {
    this.work = work;
  }

  public ReadOnlyBooleanProperty checking() {
    return checking.getReadOnlyProperty();
  }

  /** The last password was not the invigilator's. */
  public ReadOnlyBooleanProperty refused() {
    return refused.getReadOnlyProperty();
  }

  /** Forgets that a password was refused. */
  public void again() {
    refused.set(false);
  }

  /**
   * Checks a password, unless one is being checked.
   *
   * @param right done where it is the invigilator's
   */
  public void check(Predicate<Secret> invigilator, Secret password, Runnable right) {
    if (checking.get()) {
      return;
    }
    checking.set(true);
    waiting =
        work.start(
            () -> invigilator.test(password),
            known -> checked(known, right),
            _ -> checked(false, right));
  }

  private void checked(boolean known, Runnable right) {
    checking.set(false);
    refused.set(!known);
    if (known) {
      right.run();
    }
  }

  /** Nobody waits for the answer any more. */
  public void cancel() {
    if (waiting != null) {
      waiting.cancel();
    }
    checking.set(false);
  }
}
