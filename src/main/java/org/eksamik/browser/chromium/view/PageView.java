package org.eksamik.browser.chromium.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.eksamik.browser.chromium.pipe.Session;

/** The page's place in the window. Belongs to the FX thread, but for {@link #picture}. */
public sealed interface PageView permits PicturedPage, WindowedPage {

  /**
   * The place for pages that are shown in one of the two ways.
   *
   * @param later runs work on the FX thread as long as the visit goes on
   */
  static PageView by(Showing showing, Consumer<Runnable> later) {
    return switch (showing) {
      case Showing.Pictures() -> new PicturedPage(later);
      case Showing.OwnWindow(PageWindows windows) -> new WindowedPage(windows);
    };
  }

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
