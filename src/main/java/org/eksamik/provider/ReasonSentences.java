package org.eksamik.provider;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What the providers' codes mean, in sentences for people. A code without a sentence is for the
 * caller to show as it came.
 */
public final class ReasonSentences {
  private final ResourceBundle sentences;

  private ReasonSentences(ResourceBundle sentences) {
    this.sentences = sentences;
  }

  /** English for every language but those there is a bundle for. */
  public static ReasonSentences in(Locale language) {
    Locale known = language.getLanguage().equals("et") ? Locale.of("et") : Locale.ENGLISH;
    return new ReasonSentences(
        ResourceBundle.getBundle(
            "i18n.reasons",
            known,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /**
   * The sentence for a code, as the provider wrote it: {@code 0042} is not 42.
   *
   * @param provider the provider's name in the profile
   */
  public Optional<String> of(String provider, String code) {
    String key = "reason." + provider + "." + code;
    return sentences.containsKey(key) ? Optional.of(sentences.getString(key)) : Optional.empty();
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
    return told.isEmpty() ? sentences.getString("reason.none") : told;
  }
}
