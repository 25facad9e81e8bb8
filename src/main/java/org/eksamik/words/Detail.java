package org.eksamik.words;

import java.util.Map;
import org.eksamik.exam.Said;

/**
 * What an error says about one case, for its fact {@code detail}, in the language of whoever reads
 * it. The sentences stand in the bundle {@code details}; names of options, profile fields, files
 * and values are the same in every language and fill its places.
 */
public final class Detail {
  private Detail() {}

  public static Said of(String key) {
    return of(key, Map.of());
  }

  public static Said of(String key, String place, String value) {
    return of(key, Map.of(place, value));
  }

  public static Said of(String key, Map<String, String> facts) {
    Map<String, String> known = Map.copyOf(facts);
    return language -> Texts.of("details", language).text(key, known);
  }
}
