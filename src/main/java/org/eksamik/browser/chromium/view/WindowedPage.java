package org.eksamik.browser.chromium.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.eksamik.browser.chromium.pipe.Session;
import org.jspecify.annotations.Nullable;

/**
 * The browser's own window in the place of this node. The mouse is its own; keys come from ours, so
 * that none of the browser's shortcuts is ever pressed.
 */
final class WindowedPage implements PageView {
  private final PageWindows windows;
  private final Region place = new Region();
  private final Runnable follow = this::follow;

  /** Whoever was at the bar and comes back to the page goes on typing there. */
  private final EventHandler<MouseEvent> entering = _ -> focus();

  private PageWindows.@Nullable PageWindow window;
  private @Nullable Session page;
  private Bounds shown = new BoundingBox(0, 0, -1, -1);
  private @Nullable Window shownIn;
  private double zoom = 1;

  /** From the page being there, or being placed, to its window. */
  private final PauseTransition patience = new PauseTransition(Duration.seconds(5));

  /**
   * @param missing called when there is no window after a sensible time, or when it cannot be put
   *     into its place
   */
  WindowedPage(PageWindows windows, Runnable missing) {
    this.windows = windows;
    patience.setOnFinished(_ -> {
      if (isMissing()) {
        missing.run();
      }
    });
    place.setMinSize(0, 0);
    place.setPrefSize(800, 600);
    place.setFocusTraversable(true);
    place.addEventHandler(
        KeyEvent.ANY,
        event -> {
          page().ifPresent(it -> PageKeys.send(it, event));
          event.consume();
        });
    place
        .sceneProperty()
        .addListener((_, before, now) -> {
          stopFollowing(before);
          if (now != null) {
            now.addPostLayoutPulseListener(follow);
            now.addEventFilter(MouseEvent.MOUSE_EXITED, entering);
          }
          follow();
        });
  }

  private void stopFollowing(@Nullable Scene before) {
    if (before != null) {
      before.removePostLayoutPulseListener(follow);
      before.removeEventFilter(MouseEvent.MOUSE_EXITED, entering);
    }
  }

  @Override
  public Node node() {
    return place;
  }

  @Override
  public Optional<Session> page() {
    return Optional.ofNullable(page);
  }

  @Override
  public void expect(String windowClass, Runnable lost) {
    window = windows.expect(windowClass, lost);
  }

  @Override
  public void show(Session of) {
    page = of;
    shownIn = null;
    patience.playFromStart();
    measure();
    follow();
    place.requestFocus();
  }

  @Override
  public void zoom(double factor) {
    zoom = factor;
    measure();
  }

  /** Whether the browser has not opened a window. */
  boolean isAwaited() {
    return window != null && !window.hasCome();
  }

  private boolean isMissing() {
    return isAwaited() || (window != null && shownIn != null && !window.wasInPlace());
  }

  @Override
  public void gone() {
    patience.stop();
    page = null;
    if (window != null) {
      window.close();
      window = null;
    }
  }

  @Override
  public void picture(JsonNode frame) {}

  private void focus() {
    if (shownIn != null) {
      place.requestFocus();
    }
  }

  /** Puts the browser's window where this node is; hides it where something lies over the node. */
  private void follow() {
    if (window == null || page == null) {
      return;
    }
    Optional<Window> in = Uncovered.window(place);
    if (in.isEmpty()) {
      if (shownIn != null) {
        shownIn = null;
        window.hide();
      }
      return;
    }
    Bounds now = place.localToScene(place.getLayoutBounds());
    if (!in.get().equals(shownIn) || !now.equals(shown)) {
      shownIn = in.get();
      shown = now;
      window.place(shownIn, now);
      if (!window.wasInPlace()) {
        patience.playFromStart();
      }
      measure();
    }
  }

  /** Larger text is fewer of the page's own pixels on as many of the screen's. */
  private void measure() {
    if (page == null || shown.getWidth() < 1) {
      return;
    }
    if (zoom == 1) {
      page.tell("Emulation.clearDeviceMetricsOverride");
      return;
    }
    page.tell(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            (int) Math.round(shown.getWidth() / zoom),
            "height",
            (int) Math.round(shown.getHeight() / zoom),
            "deviceScaleFactor",
            zoom,
            "scale",
            zoom,
            "mobile",
            false,
            "dontSetVisibleSize",
            true));
  }
}
