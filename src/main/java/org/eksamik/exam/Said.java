package org.eksamik.exam;

import java.util.Locale;

/** A fact for people that is said in the language of whoever reads it. */
@FunctionalInterface
public interface Said {
  /** In English where this language is not spoken. */
  String in(Locale language);
}
