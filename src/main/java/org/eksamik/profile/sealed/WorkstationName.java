package org.eksamik.profile.sealed;

import java.security.PublicKey;
import org.eksamik.keys.Curve;

/**
 * The public half of a workstation's key, by which a school names the workstation.
 *
 * @param text its 32 bytes in base64
 */
public record WorkstationName(String text) {
  /**
   * Reads it.
   *
   * @throws IllegalArgumentException where it is no public X25519 key
   */
  public static WorkstationName of(String base64) {
    WorkstationName name = new WorkstationName(base64);
    name.key();
    return name;
  }

  PublicKey key() {
    return Curve.X25519.open(text);
  }
}
