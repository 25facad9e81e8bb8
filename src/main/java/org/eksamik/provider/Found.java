package org.eksamik.provider;

import java.util.List;

/**
 * Who was found, and which of the keys asked for nobody has.
 *
 * @param candidates in the provider's order
 * @param missing keys as they were asked
 */
public record Found(List<KnownCandidate> candidates, List<String> missing) {

  public Found {
    candidates = List.copyOf(candidates);
    missing = List.copyOf(missing);
  }
}
