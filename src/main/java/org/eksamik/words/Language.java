package org.eksamik.words;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that every bundle has, in the order in which they are offered. */
public enum Language {
  ET("Eesti"),
  RU("Русский"),
  KK("Қазақша"),
  ZH("中文"),
  EN("English");

  private final String ownName;

  Language(String ownName) {
    this.ownName = ownName;
  }

  /** The one of this locale; its country plays no part. */
  public static Optional<Language> of(Locale wanted) {
    return Stream.of(values())
        .filter(language -> language.code().equals(wanted.getLanguage()))
        .findFirst();
  }

  /** As BCP 47 and the bundles' files write it: {@code et}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(code());
  }

  /** What its speakers call it, which is the same in every language. */
  public String ownName() {
    return ownName;
  }
}
