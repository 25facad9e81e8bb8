package org.eksamik.browser.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.eksamik.browser.chromium.pipe.Session;
import org.jspecify.annotations.Nullable;

/**
 * The page's place in the scene. A browser without a window sends pictures here; a window would lie
 * over it. Belongs to the FX thread, but for {@link #picture}.
 */
final class PageView {
  /** The next picture of a page that changes comes after so long. */
  private static final int REST_MILLIS = 400;

  private final FxQueue queue;
  private final Pane place = new Pane();
  private final ImageView shown = new ImageView();
  private @Nullable Session page;
  private boolean headless;
  private double zoom = 1;

  PageView(FxQueue queue) {
    this.queue = queue;
    place.getStyleClass().add("page-place");
    place.setMinSize(0, 0);
    place.setPrefSize(800, 600);
    place.getChildren().add(shown);
    shown.fitWidthProperty().bind(place.widthProperty());
    shown.fitHeightProperty().bind(place.heightProperty());
    place.widthProperty().subscribe(this::measure);
    place.heightProperty().subscribe(this::measure);
  }

  Node node() {
    return place;
  }

  Optional<Session> page() {
    return Optional.ofNullable(page);
  }

  void show(Session of, boolean withoutWindow) {
    page = of;
    headless = withoutWindow;
    measure();
    if (withoutWindow) {
      of.ask("Page.startScreencast", Map.of("format", "png"));
    }
  }

  void zoom(double factor) {
    zoom = factor;
    measure();
  }

  void gone() {
    page = null;
  }

  void close() {
    page = null;
  }

  /** Answers {@code Page.screencastFrame}; any thread. */
  void picture(JsonNode frame) {
    byte[] png = Base64.getDecoder().decode(frame.path("data").asText());
    Image image = new Image(new ByteArrayInputStream(png));
    queue.add(() -> shown.setImage(image));
    Map<String, Object> seen = Map.of("sessionId", frame.path("sessionId").asInt());
    CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS)
        .execute(() -> queue.add(() ->
            page().ifPresent(it -> it.ask("Page.screencastFrameAck", seen))));
  }

  /** Larger text is fewer of the page's own pixels on as many of the screen's. */
  private void measure() {
    if (page == null || place.getWidth() < 1 || place.getHeight() < 1) {
      return;
    }
    if (!headless && zoom == 1) {
      page.ask("Emulation.clearDeviceMetricsOverride");
      return;
    }
    page.ask(
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
