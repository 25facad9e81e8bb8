package org.eksamik.profile;

/** What is recorded by Eksamik itself. */
public record EvidenceSettings(boolean camera, boolean screen, boolean events, int maxMegabytes) {
  public static final EvidenceSettings EVENTS_ONLY = new EvidenceSettings(false, false, true, 2000);
}
