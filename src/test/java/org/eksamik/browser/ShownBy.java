package org.eksamik.browser;

import java.net.URI;
import java.util.function.Predicate;

/** The engines that rules of visits are tried with. */
enum ShownBy {
  WEBVIEW {
    @Override
    Visitor catching(Predicate<URI> caught, PageServer... allowed) {
      return Visitor.catching(caught, allowed);
    }
  },

  /** Tests by it are skipped where it is not installed. */
  CHROMIUM {
    @Override
    Visitor catching(Predicate<URI> caught, PageServer... allowed) {
      return ChromiumVisits.with(
          caught,
          BrowserDialogs.SILENT,
          (_, origin) -> origin.equals(allowed[0].origin()),
          allowed);
    }
  };

  Visitor to(PageServer... allowed) {
    return catching(_ -> false, allowed);
  }

  /** A visit that sees some addresses as a sign-in's callback. */
  abstract Visitor catching(Predicate<URI> caught, PageServer... allowed);
}
