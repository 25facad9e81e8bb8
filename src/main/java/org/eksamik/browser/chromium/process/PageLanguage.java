package org.eksamik.browser.chromium.process;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The language of pages, whatever the browser's own is: servers are told of it, and dates and
 * numbers look like it.
 */
public record PageLanguage(Locale locale) {
  private static final List<String> OTHERWISE = List.of("en-US", "en");

  /** That of the system. */
  public static PageLanguage system() {
    return new PageLanguage(Locale.getDefault());
  }

  /** As {@code --accept-lang} wants it: what is preferred comes first. */
  String accepted() {
    Stream<String> own =
        locale.getLanguage().isEmpty()
            ? Stream.of()
            : Stream.of(locale.toLanguageTag(), locale.getLanguage());
    return String.join(",", Stream.concat(own, OTHERWISE.stream()).distinct().toList());
  }

  /** As {@code Emulation.setLocaleOverride} wants it. */
  public String name() {
    return accepted().split(",", 2)[0].replace('-', '_');
  }
}
