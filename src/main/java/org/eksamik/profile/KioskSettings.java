package org.eksamik.profile;

import java.util.List;
import java.util.Optional;

/**
 * How the workstation is held.
 *
 * @param quitPassword the Argon2 hash of the invigilator's password
 * @param recoveryCodes Argon2 hashes of codes that do once what the password does
 * @param displays how many displays are allowed
 * @param resume who lets a student into an exam again after a crash
 */
public record KioskSettings(
    boolean enabled,
    Optional<String> quitPassword,
    List<String> recoveryCodes,
    int displays,
    Resume resume,
    WatchSettings watch) {

  public static final KioskSettings USUAL =
      new KioskSettings(true, Optional.empty(), List.of(), 1, Resume.STUDENT, WatchSettings.USUAL);

  public KioskSettings {
    recoveryCodes = List.copyOf(recoveryCodes);
  }

  /** Whose word it takes to go on with an exam after a crash. */
  public enum Resume {
    STUDENT,
    INVIGILATOR
  }

  /** Whether there is something only an invigilator knows. */
  public boolean knowsInvigilator() {
    return quitPassword.isPresent() || !recoveryCodes.isEmpty();
  }

  /** Leaves out the hashes: whoever has them can guess at leisure. */
  @Override
  public String toString() {
    return "KioskSettings[enabled=" + enabled + ", displays=" + displays + "]";
  }
}
