package org.eksamik.browser;

import java.net.URI;
import javafx.scene.Node;

/**
 * Shows pages from the internet inside our window. One browser serves one sign-in or one exam; what
 * it stored is gone after {@link #close()}. All methods belong to the FX thread.
 */
public interface ExamBrowser extends AutoCloseable {
  /** What to put into the scene. */
  Node view();

  void open(URI address);

  /** Loads the current page once more, where that is safe. */
  void reload();

  /** Text and pictures larger or smaller; 1 is the page's own size. */
  void zoom(double factor);

  /**
   * Runs a script in the page's main frame and gives its result as a text. For the program's own
   * tools (the demo, {@code check}); nothing of it reaches the page. As long as no page is there it
   * does not run, and the answer is {@code undefined}.
   *
   * @throws RuntimeException the script threw, or is none; the message holds the page's words
   */
  String evaluate(String script);

  /** Ends the visit: the page stops, cookies, storage and cache are gone. */
  @Override
  void close();
}
