package org.eksamik.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.eksamik.net.Network;

/** The engines that rules of visits are tried with. */
enum ShownBy {
  WEBVIEW {
    @Override
    Visitor catching(Predicate<URI> caught, PageServer... allowed) {
      return Visitor.catching(caught, allowed);
    }

    @Override
    Visitor patient(Duration patience, PageServer allowed) {
      return Visitor.with(_ -> false, BrowserDialogs.SILENT, patience, List.of(), allowed);
    }

    @Override
    Visitor trusting(Network network, String allowed) {
      return Visitor.trusting(network.trust(), allowed);
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

    @Override
    Visitor patient(Duration patience, PageServer allowed) {
      return ChromiumVisits.patient(patience, allowed);
    }

    @Override
    Visitor trusting(Network network, String allowed) {
      return ChromiumVisits.trusting(network, allowed);
    }
  };

  Visitor to(PageServer... allowed) {
    return catching(_ -> false, allowed);
  }

  /** A visit that sees some addresses as a sign-in's callback. */
  abstract Visitor catching(Predicate<URI> caught, PageServer... allowed);

  /** A visit that waits no longer for a page. */
  abstract Visitor patient(Duration patience, PageServer allowed);

  /**
   * A visit that believes whom this network believes.
   *
   * @param allowed the only origin
   */
  abstract Visitor trusting(Network network, String allowed);
}
