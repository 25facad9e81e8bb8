package org.eksamik.browser.chromium.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.eksamik.browser.chromium.pipe.Session;
import org.eksamik.browser.chromium.process.BrowserFlags.Windows;

/**
 * The page's place in the window, in the way that was chosen, or as pictures where the browser's
 * window does not come: a page that is slow to draw is better than none. Belongs to the FX thread,
 * but for {@link #picture}.
 */
public final class PagePlace {
  private final StackPane node = new StackPane();
  private final Consumer<Runnable> later;
  private final Runnable anew;
  private volatile PageView view;
  private Showing showing;
  private double zoom = 1;

  /**
   * @param later runs work on the FX thread as long as the visit goes on
   * @param anew called when another browser has to be started, one without windows
   */
  public PagePlace(Showing showing, Consumer<Runnable> later, Runnable anew) {
    this.later = later;
    this.anew = anew;
    this.showing = showing;
    this.view = made();
    node.getChildren().setAll(view.node());
    // Whoever gives this part the keyboard means the page.
    node.focusedProperty()
        .subscribe(has -> {
          if (has) {
            view.node().requestFocus();
          }
        });
  }

  private PageView made() {
    return switch (showing) {
      case Showing.Pictures() -> new PicturedPage(later);
      case Showing.OwnWindow(PageWindows windows, Runnable _) ->
          new WindowedPage(windows, this::giveUp);
    };
  }

  public Node node() {
    return node;
  }

  /** In which way the page is shown now. */
  public Showing showing() {
    return showing;
  }

  /** Whose page is shown. */
  public Optional<Session> page() {
    return view.page();
  }

  /**
   * A browser starts whose page is to be shown here.
   *
   * @param lost called, by any thread, when its window is gone
   * @return the windows it has to have
   */
  public Windows expect(Runnable lost) {
    return switch (showing) {
      case Showing.Pictures() -> new Windows.None();
      case Showing.OwnWindow _ -> {
        // Each browser's windows have a name of their own, and come when they come.
        String name = "eksamik-" + UUID.randomUUID();
        view.expect(name, lost);
        yield new Windows.Named(name);
      }
    };
  }

  public void show(Session page) {
    view.show(page);
  }

  public void zoom(double factor) {
    zoom = factor;
    view.zoom(factor);
  }

  /** There is no page any more. */
  public void gone() {
    view.gone();
  }

  /** Whether the browser that has just ended never had a window; another one is started then. */
  public boolean giveUpAwaited() {
    boolean awaited = view instanceof WindowedPage windowed && windowed.isAwaited();
    if (awaited) {
      giveUp();
    }
    return awaited;
  }

  private void giveUp() {
    if (showing instanceof Showing.OwnWindow(PageWindows _, Runnable missing)) {
      view.gone();
      showing = new Showing.Pictures();
      view = made();
      view.zoom(zoom);
      node.getChildren().setAll(view.node());
      missing.run();
      anew.run();
    }
  }

  /** Answers {@code Page.screencastFrame}; any thread. */
  public void picture(JsonNode frame) {
    view.picture(frame);
  }
}
