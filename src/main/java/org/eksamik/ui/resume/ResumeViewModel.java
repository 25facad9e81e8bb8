package org.eksamik.ui.resume;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Secret;
import org.eksamik.ui.held.InvigilatorCheck;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** An exam that this student began here and did not end. */
public final class ResumeViewModel implements ScreenModel {
  private final Admission admission;
  private final Optional<Predicate<Secret>> invigilator;
  private final Runnable goOn;
  private final Runnable signOut;
  private final InvigilatorCheck check;

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
    this.check = new InvigilatorCheck(work);
  }

  public Admission admission() {
    return admission;
  }

  public boolean needsInvigilator() {
    return invigilator.isPresent();
  }

  public ReadOnlyBooleanProperty checking() {
    return check.checking();
  }

  public ReadOnlyBooleanProperty refused() {
    return check.refused();
  }

  /**
   * Goes on with the exam.
   *
   * @param password of the invigilator, where one is needed
   */
  public void goOn(Secret password) {
    invigilator.ifPresentOrElse(knows -> check.check(knows, password, goOn), goOn);
  }

  public void signOut() {
    signOut.run();
  }

  @Override
  public void close() {
    check.cancel();
  }
}
