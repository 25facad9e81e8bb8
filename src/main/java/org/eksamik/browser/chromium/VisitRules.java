package org.eksamik.browser.chromium;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.PageAddress;
import org.eksamik.profile.AllowList;

/** What one visit may open. For any thread. */
final class VisitRules {
  /** Made by a page out of what it has already. */
  private static final Set<String> WITHOUT_NETWORK = Set.of("about", "blob", "data", "javascript");

  private final BrowserRules rules;
  private final AllowList allowed;

  VisitRules(BrowserRules rules) {
    this.rules = rules;
    this.allowed = AllowList.of(rules.allow());
  }

  AllowList allowed() {
    return allowed;
  }

  /** What becomes of an address. */
  enum Verdict {
    ALLOWED,
    CAUGHT,
    NOT_ALLOWED,
    SCHEME
  }

  Verdict of(String address) {
    String scheme = address.split(":", 2)[0].toLowerCase(Locale.ROOT);
    if (WITHOUT_NETWORK.contains(scheme)) {
      return Verdict.ALLOWED;
    }
    if (!Set.of("http", "https", "ws", "wss").contains(scheme)) {
      return Verdict.SCHEME;
    }
    Optional<URI> read = PageAddress.of(address);
    if (read.isPresent() && rules.caught().test(read.get())) {
      return Verdict.CAUGHT;
    }
    return allowed.allows(address) ? Verdict.ALLOWED : Verdict.NOT_ALLOWED;
  }
}
