package org.eksamik.launch;

import org.eksamik.exam.Admission;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.ExamProvider;

/** Asks the exam's provider for this student's link. */
public final class AskProvider implements LaunchStep {
  private final ExamProvider provider;

  public AskProvider(ExamProvider provider) {
    this.provider = provider;
  }

  @Override
  public String name() {
    return "ask-provider";
  }

  @Override
  public void perform(LaunchProgress progress) throws ExamException {
    Admission admission = progress.admission();
    progress.link(provider.link(admission.candidate(), admission.exam()));
  }

  @Override
  public void undo(LaunchProgress progress) {
    progress.forgetLink();
  }
}
