package org.eksamik.evidence.log;

import java.util.List;
import java.util.Optional;
import org.eksamik.evidence.keys.VerifyingKey;

/**
 * What looking through a session gave.
 *
 * @param entries how many were read
 * @param signer whose signatures hold; empty where there is none
 */
public record Verification(
    String session, long entries, Optional<VerifyingKey> signer, List<Finding> findings) {
  public Verification {
    findings = List.copyOf(findings);
  }

  public boolean isIntact() {
    return findings.isEmpty();
  }
}
