package org.eksamik.browser.chromium.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.eksamik.browser.chromium.pipe.Session;
import org.jspecify.annotations.Nullable;

/** The page in the window: the browser has none of its own and sends pictures of what changes. */
final class PicturedPage implements PageView {
  /** The next picture of a page that changes comes after so long: some twenty a second. */
  private static final int REST_MILLIS = 25;

  /** Where nobody looks, pictures are for records of the screen. */
  private static final int LONG_REST_MILLIS = 400;

  private final Consumer<Runnable> later;
  private final Pane place = new Pane();
  private final ImageView shown = new ImageView();
  private final boolean seen = !"Headless".equals(System.getProperty("glass.platform"));
  private @Nullable Session page;
  private double zoom = 1;

  /**
   * @param later runs work on the FX thread as long as the visit goes on
   */
  PicturedPage(Consumer<Runnable> later) {
    this.later = later;
    place.setMinSize(0, 0);
    place.setPrefSize(800, 600);
    place.setFocusTraversable(true);
    place.getChildren().add(shown);
    shown.fitWidthProperty().bind(place.widthProperty());
    shown.fitHeightProperty().bind(place.heightProperty());
    place.widthProperty().subscribe(this::measure);
    place.heightProperty().subscribe(this::measure);
    place.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> place.requestFocus());
    place.addEventHandler(MouseEvent.ANY, event -> hand(it -> PageMouse.send(it, event, zoom)));
    place.addEventHandler(ScrollEvent.SCROLL, event -> hand(it -> PageMouse.send(it, event, zoom)));
    place.addEventHandler(
        KeyEvent.ANY,
        event -> {
          hand(it -> PageKeys.send(it, event));
          event.consume();
        });
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
  public void show(Session of) {
    page = of;
    measure();
    place.requestFocus();
    of.tell(
        "Page.startScreencast",
        seen ? Map.of("format", "jpeg", "quality", 90) : Map.of("format", "png"));
  }

  @Override
  public void zoom(double factor) {
    zoom = factor;
    measure();
  }

  @Override
  public void expect(String windowClass, Runnable lost) {}

  /** Its last picture stays. */
  @Override
  public void gone() {
    page = null;
  }

  @Override
  public void picture(JsonNode frame) {
    byte[] bytes = Base64.getDecoder().decode(frame.path("data").asText());
    Image image = new Image(new ByteArrayInputStream(bytes));
    Map<String, Object> drawn = Map.of("sessionId", frame.path("sessionId").asInt());
    later.accept(() -> shown.setImage(image));
    CompletableFuture.delayedExecutor(seen ? REST_MILLIS : LONG_REST_MILLIS, TimeUnit.MILLISECONDS)
        .execute(() -> later.accept(() -> hand(it -> it.tell("Page.screencastFrameAck", drawn))));
  }

  private void hand(Consumer<Session> to) {
    page().ifPresent(to);
  }

  /** Larger text is fewer of the page's own pixels on as many of the screen's. */
  private void measure() {
    if (page == null || place.getWidth() < 1 || place.getHeight() < 1) {
      return;
    }
    page.tell(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            (int) Math.round(place.getWidth() / zoom),
            "height",
            (int) Math.round(place.getHeight() / zoom),
            "deviceScaleFactor",
            zoom,
            "mobile",
            false));
  }
}
