package org.eksamik.browser.chromium.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** The Chromium of this machine; tests that need one are skipped where there is none. */
public final class ChromiumHere {
  private ChromiumHere() {}

  public static InstalledBrowser required() {
    Optional<InstalledBrowser> found = InstalledBrowser.find();
    assumeTrue(found.isPresent(), "skipped: no Chromium is installed on this machine");
    return found.orElseThrow();
  }
}
