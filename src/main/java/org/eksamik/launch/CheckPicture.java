package org.eksamik.launch;

import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamLink;
import org.eksamik.qr.ProviderPictureCheck;
import org.eksamik.qr.ProviderPictureCheck.Outcome;

/**
 * Looks whether the provider's own QR picture says the link. Where it does not, the launch goes on
 * with our own code of the link, and the journal knows.
 */
public final class CheckPicture implements LaunchStep {
  private final ProviderPictureCheck check;
  private final Events events;

  public CheckPicture(ProviderPictureCheck check, Events events) {
    this.check = check;
    this.events = events;
  }

  @Override
  public String name() {
    return "check-picture";
  }

  @Override
  public void perform(LaunchProgress progress) {
    progress.link().ifPresent(link -> compare(link, progress));
  }

  private void compare(ExamLink link, LaunchProgress progress) {
    link.picture()
        .map(picture -> check.compare(picture, link.address()))
        .ifPresent(outcome -> {
          progress.providerPictureMatches(outcome == Outcome.MATCHES);
          if (outcome != Outcome.MATCHES) {
            events.record(Event.Kind.QR_DIFFERS, "outcome", outcome.name());
          }
        });
  }
}
