package org.eksamik.browser;

import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.web.WebView;
import org.eksamik.browser.BrowserWatcher.Refusal;

/** Gives pages what WebView lacks, such as a camera. Belongs to the FX thread. */
@FunctionalInterface
public interface PageExtension {
  /**
   * Joins a new view before its first page.
   *
   * @return what to do at the end, before the page is gone
   */
  Runnable attach(Attachment to);

  /**
   * What an extension may use.
   *
   * @param prompts live: a handler put in front is asked first, before the student sees anything
   * @param allowed whether this visit may open an address; for connections of the extension's own
   * @param refused tells the watcher what a page of this address did not get
   * @param network for connections that belong to the visit: its cookies, its way out
   */
  record Attachment(
      WebView view,
      List<PromptHandler> prompts,
      Predicate<URI> allowed,
      PageNetwork network,
      BiConsumer<String, Refusal> refused) {}
}
