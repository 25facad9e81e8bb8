package org.eksamik.launch;

import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;

/** Refuses a link that leads where this exam may not go. */
public final class CheckLink implements LaunchStep {
  private final LinkCheck check;

  public CheckLink(LinkCheck check) {
    this.check = check;
  }

  @Override
  public String name() {
    return "check-link";
  }

  @Override
  public void perform(LaunchProgress progress) throws ExamException {
    ExamLink link =
        progress
            .link()
            .orElseThrow(() -> new IllegalStateException("there is no link to check yet"));
    check.check(link);
  }
}
