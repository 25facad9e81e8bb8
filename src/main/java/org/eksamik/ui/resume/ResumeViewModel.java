package org.eksamik.ui.resume;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Secret;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** An exam that this student began here and did not end. */
public final class ResumeViewModel implements ScreenModel {
  private final Admission admission;
  private final Optional<Predicate<Secret>> invigilator;
  private final Runnable goOn;
  private final Runnable signOut;
  private final Work work;
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
  private @Nullable Waiting waiting;

  /**
   * @param invigilator checks an invigilator's password, slowly; empty where the student may go on
   *     alone
   */
  public ResumeViewModel(
      Admission admission,
      Optional<Predicate<Secret>> invigilator,
      Runnable goOn,
      Runnable signOut,
      Work work) {
    this.admission = admission;
    this.invigilator = invigilator;
    this.goOn = goOn;
    this.signOut = signOut;
    this.work = work;
  }

  public Admission admission() {
    return admission;
  }

  public boolean needsInvigilator() {
    return invigilator.isPresent();
  }

  public ReadOnlyBooleanProperty checking() {
    return checking.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty refused() {
    return refused.getReadOnlyProperty();
  }

  /**
   * Goes on with the exam.
   *
   * @param password of the invigilator, where one is needed
   */
  public void goOn(Secret password) {
    if (checking.get()) {
      return;
    }
    if (invigilator.isEmpty()) {
      goOn.run();
      return;
    }
    Predicate<Secret> check = invigilator.get();
    checking.set(true);
    refused.set(false);
    waiting = work.start(() -> check.test(password), this::checked, _ -> checked(false));
  }

  private void checked(boolean right) {
    checking.set(false);
    refused.set(!right);
    if (right) {
      goOn.run();
    }
  }

  public void signOut() {
    signOut.run();
  }

  @Override
  public void close() {
    if (waiting != null) {
      waiting.cancel();
    }
  }
}
