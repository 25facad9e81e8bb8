package org.eksamik.profile.sealed;

import java.util.Locale;
import java.util.Map;
import org.eksamik.exam.Said;
import org.eksamik.words.Texts;

/** What is wrong with a sealed profile or with a key, in the language of whoever reads it. */
public enum SealTrouble {
  /** Sealed in a form that a later version may know. */
  UNKNOWN_FORM,
  /** The school's statement cannot be read. */
  UNREADABLE_STATEMENT,
  BAD_SIGNATURE,
  CUT_OFF,
  /** The content does not open with its own key. */
  CONTENT_CLOSED,
  /** What is locked to this workstation does not open with its key. */
  LOCK_CLOSED,
  TOO_LONG,
  NO_PEM,
  UNREADABLE,
  /** A key, but of another kind than this one. */
  OTHER_KIND,
  /** A line that is no public key. */
  NO_PUBLIC_KEY,
  NO_SCHOOL;

  Said said() {
    return said("");
  }

  /**
   * @param about the kind of key or the number of the line
   */
  Said said(String about) {
    String key = "sealed." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    return language -> Texts.of("files", language).text(key, Map.of("about", about));
  }
}
