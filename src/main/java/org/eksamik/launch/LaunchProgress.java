package org.eksamik.launch;

import java.util.Optional;
import org.eksamik.exam.Admission;
import org.eksamik.exam.ExamLink;
import org.jspecify.annotations.Nullable;

/** What the steps of one launch have found so far. Only the launch's own thread touches it. */
public final class LaunchProgress {
  private final Admission admission;
  private @Nullable ExamLink link;
  private boolean providerPictureMatches;

  LaunchProgress(Admission admission) {
    this.admission = admission;
  }

  public Admission admission() {
    return admission;
  }

  public Optional<ExamLink> link() {
    return Optional.ofNullable(link);
  }

  void link(ExamLink found) {
    link = found;
  }

  void forgetLink() {
    link = null;
  }

  public boolean providerPictureMatches() {
    return providerPictureMatches;
  }

  void providerPictureMatches(boolean matches) {
    providerPictureMatches = matches;
  }
}
