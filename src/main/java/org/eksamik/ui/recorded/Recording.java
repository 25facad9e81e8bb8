package org.eksamik.ui.recorded;

import java.util.Optional;
import org.eksamik.exam.Exam;
import org.eksamik.exam.Proctoring;
import org.eksamik.profile.EvidenceSettings;

/**
 * What is recorded of a student in one exam.
 *
 * @param ours what Eksamik itself records for the school
 * @param provider the provider's name in the profile
 * @param theirs what the provider's own proctoring sees
 */
public record Recording(EvidenceSettings ours, String provider, Proctoring theirs) {

  /** Empty where neither camera nor screen is recorded by anyone. */
  public static Optional<Recording> of(EvidenceSettings ours, Exam exam) {
    Recording recording = new Recording(ours, exam.provider(), exam.proctoring());
    return recording.byUs() || recording.byProvider() ? Optional.of(recording) : Optional.empty();
  }

  public boolean byUs() {
    return ours.camera() || ours.screen();
  }

  public boolean byProvider() {
    return theirs.camera() || theirs.secondCamera() || theirs.screen() || theirs.headIdentity();
  }
}
