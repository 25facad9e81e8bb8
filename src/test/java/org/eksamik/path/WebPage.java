package org.eksamik.path;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.eksamik.browser.ExamBrowser;

/** The page that is open, as a test looks at it. */
final class WebPage {
  private final Supplier<ExamBrowser> browser;

  /**
   * @param browser of now; asked on the FX thread
   */
  WebPage(Supplier<ExamBrowser> browser) {
    this.browser = browser;
  }

  /** What a script in the page's main frame gives. */
  String ask(String script) {
    return Fx.ask(() -> browser.get().evaluate(script));
  }

  /** Waits until this holds in the page. */
  void await(String condition) {
    Fx.await(
        "a page where " + condition,
        () -> Optional.of(browser.get().evaluate(condition)).filter("true"::equals));
  }

  /** Puts the keyboard on the page. */
  void focus() {
    Fx.run(() -> browser.get().view().requestFocus());
  }

  /** Where an element is on the screen, once it has been scrolled to; FX thread. */
  Optional<Point2D> middleOf(String element) {
    Node view = browser.get().view();
    String[] point =
        browser
            .get()
            .evaluate(
                """
                (function () {
                  var element = document.getElementById('%s');
                  element.scrollIntoView();
                  var box = element.getBoundingClientRect();
                  return (box.left + box.width / 2) + ' ' + (box.top + box.height / 2);
                }())\
                """
                    .formatted(element))
            .split(" ", 2);
    return Optional.ofNullable(
        view.localToScreen(Double.parseDouble(point[0]), Double.parseDouble(point[1])));
  }
}
