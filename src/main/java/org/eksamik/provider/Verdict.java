package org.eksamik.provider;

import java.util.Optional;

/** What became of one candidate of a call. */
public sealed interface Verdict {

  /**
   * As asked.
   *
   * @param id the identifier that the provider gave or named
   */
  record Done(Optional<String> id) implements Verdict {}

  /** Not done; sending the same again would be refused again. */
  record Refused(Reason reason) implements Verdict {}

  /** The answer does not say it in a way that can be relied on; asking the provider can. */
  record Unclear() implements Verdict {}
}
