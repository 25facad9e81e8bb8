package org.eksamik.ui.recorded;

import java.util.Optional;
import org.eksamik.exam.Exam;
import org.eksamik.exam.Proctoring;
import org.eksamik.profile.BrowserSettings;
import org.eksamik.profile.EvidenceSettings;

/**
 * What is recorded of a student in one exam.
 *
 * @param ours what Eksamik itself records for the school
 * @param provider the provider's name in the profile
 * @param theirs what the provider's own proctoring sees
 * @param page what the profile lets exam pages use
 */
public record Recording(
    EvidenceSettings ours, String provider, Proctoring theirs, BrowserSettings page) {

  /** Empty where nobody sees or hears the student. */
  public static Optional<Recording> of(EvidenceSettings ours, BrowserSettings page, Exam exam) {
    Recording recording = new Recording(ours, exam.provider(), exam.proctoring(), page);
    return recording.byUs() || recording.byProvider() || recording.byPage()
        ? Optional.of(recording)
        : Optional.empty();
  }

  public boolean byUs() {
    return ours.camera() || ours.screen();
  }

  public boolean byPage() {
    return pageMaySee() || pageMayHear() || pageMaySeeScreen();
  }

  /** The page may use a camera that proctoring has not told of already. */
  public boolean pageMaySee() {
    return !page.camera().isEmpty() && !theirs.camera();
  }

  public boolean pageMayHear() {
    return !page.microphone().isEmpty();
  }

  public boolean pageMaySeeScreen() {
    return !page.screen().isEmpty() && !theirs.screen();
  }

  public boolean byProvider() {
    return theirs.camera() || theirs.secondCamera() || theirs.screen() || theirs.headIdentity();
  }
}
