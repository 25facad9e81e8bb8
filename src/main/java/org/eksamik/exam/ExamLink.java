package org.eksamik.exam;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A provider's address for one candidate and one exam. Whoever holds it can sit the exam, so it
 * prints without its path and query.
 *
 * @param provider who gave it
 * @param expiresAt when it stops working, where the provider says so
 * @param picture the provider's own QR picture, where it sends one
 */
public record ExamLink(
    String provider, URI address, Optional<Instant> expiresAt, Optional<ProviderPicture> picture) {

  @Override
  public String toString() {
    return "ExamLink[" + provider + ", " + address.getScheme() + "://" + address.getHost() + "/…]";
  }
}
