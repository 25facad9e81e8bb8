package org.eksamik.provider;

import java.util.Locale;
import java.util.Optional;
import org.eksamik.words.Texts;

/**
 * What the providers' codes mean, in sentences for people. A code without a sentence is for the
 * caller to show as it came.
 */
public final class ReasonSentences {
  private final Texts sentences;

  private ReasonSentences(Texts sentences) {
    this.sentences = sentences;
  }

  /** English for every language that Eksamik does not speak. */
  public static ReasonSentences in(Locale wanted) {
    return new ReasonSentences(Texts.of("reasons", wanted));
  }

  /**
   * The sentence for a code, as the provider wrote it: {@code 0042} is not 42.
   *
   * @param provider the provider's name in the profile
   */
  public Optional<String> of(String provider, String code) {
    String key = "reason." + provider + "." + code;
    return sentences.has(key) ? Optional.of(sentences.text(key)) : Optional.empty();
  }

  /** The sentence for a reason, or the code and the words as they came. */
  public String of(Reason reason) {
    return reason
        .code()
        .flatMap(code -> of(reason.provider(), code))
        .orElseGet(() -> asItCame(reason));
  }

  private String asItCame(Reason reason) {
    String told = (reason.code().orElse("") + " " + reason.words()).strip();
    return told.isEmpty() ? sentences.text("reason.none") : told;
  }
}
