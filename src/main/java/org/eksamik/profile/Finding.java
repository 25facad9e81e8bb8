package org.eksamik.profile;

import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Fault;
import org.eksamik.words.Language;
import org.eksamik.words.Phrase;
import org.eksamik.words.Texts;

/**
 * One thing in a profile that is not as it must be. No part of it ever holds a secret.
 *
 * @param path where it stands, such as {@code exams[1].expireMinutes}; empty: the file as a whole
 * @param found what stands there, such as {@code 20} or {@code nothing}; of a secret only its kind
 * @param allowed what may stand there
 * @param suggestion the name that was probably meant
 * @param fault {@link Fault#PROFILE_SECRET_MISSING} where a secret is still to be filled in, {@link
 *     Fault#PROFILE_INVALID} for all else
 */
public record Finding(
    String path, Phrase found, Phrase allowed, Optional<String> suggestion, Fault fault) {

  static Finding invalid(String path, Phrase found, Phrase allowed) {
    return new Finding(path, found, allowed, Optional.empty(), Fault.PROFILE_INVALID);
  }

  /** The bundle that has the words for findings. */
  public static Texts texts(Language language) {
    return Texts.of("profile", language);
  }

  /** The finding for people, in one line. */
  public String sentence(Language language) {
    Texts texts = texts(language);
    String where = path.isEmpty() ? texts.text("finding.whole") : path;
    String sentence =
        texts.text(
            "finding.sentence",
            Map.of("where", where, "found", found.in(texts), "allowed", allowed.in(texts)));
    return suggestion
        .map(name -> sentence + " " + texts.text("finding.meant", Map.of("name", name)))
        .orElse(sentence);
  }
}
