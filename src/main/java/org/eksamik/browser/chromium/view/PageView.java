package org.eksamik.browser.chromium.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import javafx.scene.Node;
import org.eksamik.browser.chromium.pipe.Session;

/** One way to show the page in the window. Belongs to the FX thread, but for {@link #picture}. */
sealed interface PageView permits PicturedPage, WindowedPage {

  Node node();

  /** Whose page is shown. */
  Optional<Session> page();

  /**
   * A browser starts whose page is to be shown here.
   *
   * @param windowClass how it names its windows
   * @param lost called, by any thread, when its window is gone
   */
  void expect(String windowClass, Runnable lost);

  void show(Session of);

  void zoom(double factor);

  /** There is no page any more. */
  void gone();

  /** Answers {@code Page.screencastFrame}; any thread. */
  void picture(JsonNode frame);
}
