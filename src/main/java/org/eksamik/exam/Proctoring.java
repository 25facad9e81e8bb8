package org.eksamik.exam;

/** What the provider's own proctoring asks of the student in this exam. */
public record Proctoring(
    boolean camera, boolean secondCamera, boolean screen, boolean headIdentity) {

  public static final Proctoring NONE = new Proctoring(false, false, false, false);
}
