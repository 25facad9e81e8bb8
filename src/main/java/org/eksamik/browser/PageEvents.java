package org.eksamik.browser;

import java.net.URI;
import org.eksamik.browser.BrowserWatcher.Refusal;

/** Hears from any thread what {@link ExamVisit} decides. */
interface PageEvents {
  /** A request did not go out. */
  void refused(URI address, Refusal why);

  /** A pop-up wants this; it did not go out. */
  void popup(PageRequest request);

  /** An address to catch was wanted by the main frame; it did not go out. */
  void caught(URI address);
}
