package org.eksamik.profile;

import java.util.Optional;

/**
 * How the workstation is held.
 *
 * @param quitPassword the Argon2 hash of the invigilator's password
 * @param displays how many displays are allowed
 */
public record KioskSettings(boolean enabled, Optional<String> quitPassword, int displays) {

  /** Leaves out the hash: whoever has it can guess at leisure. */
  @Override
  public String toString() {
    return "KioskSettings[enabled=" + enabled + ", displays=" + displays + "]";
  }
}
