package org.eksamik.browser.inspect;

import java.util.List;

/**
 * Web APIs that the engine lacks.
 *
 * @param used the page tried to use them and failed
 * @param named they stand in the page's scripts, which may have a way around them
 */
public record MissingApis(List<String> used, List<String> named) {
  public static final MissingApis NONE = new MissingApis(List.of(), List.of());

  public MissingApis {
    used = List.copyOf(used);
    named = List.copyOf(named);
  }
}
