package org.eksamik.browser.chromium;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What runs in every document before its own scripts. It only tells: what a page may not do, the
 * browser keeps it from, whatever becomes of this script.
 */
final class PageScript {
  /** The function by which it tells; taken out of the page before the page's first script. */
  static final String BINDING = "eksamikTells";

  private PageScript() {}

  static String read() {
    try (InputStream in = PageScript.class.getResourceAsStream("/chromium/page.js")) {
      if (in == null) {
        throw new IllegalStateException("resource missing: /chromium/page.js");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("BINDING", BINDING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
