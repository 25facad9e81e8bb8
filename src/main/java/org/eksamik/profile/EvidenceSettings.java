package org.eksamik.profile;

import java.util.Optional;

/**
 * What is recorded by Eksamik itself.
 *
 * @param publicKey whose private half opens recordings: an X25519 key in Base64; absent: the
 *     workstation makes a pair of its own
 * @param keepDays how long a finished session stays on the workstation
 * @param upload where finished segments go; absent: they stay
 */
public record EvidenceSettings(
    boolean camera,
    boolean screen,
    boolean events,
    int maxMegabytes,
    Optional<String> publicKey,
    int keepDays,
    Optional<UploadSettings> upload) {
  public static final int USUAL_DAYS = 180;

  public static final EvidenceSettings EVENTS_ONLY = new EvidenceSettings(false, false, true, 2000);

  /** With the workstation's own key, the usual days and no upload. */
  public EvidenceSettings(boolean camera, boolean screen, boolean events, int maxMegabytes) {
    this(camera, screen, events, maxMegabytes, Optional.empty(), USUAL_DAYS, Optional.empty());
  }
}
