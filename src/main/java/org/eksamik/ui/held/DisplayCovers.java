package org.eksamik.ui.held;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.eksamik.kiosk.Area;

/** Dark windows over the displays that an exam may not use; for the FX thread. */
final class DisplayCovers {
  private final List<Stage> covers = new ArrayList<>();
  private final IntConsumer changed;
  private final ListChangeListener<Screen> watch = _ -> screensChanged();
  private volatile Map<Long, Area> known = Map.of();
  private int allowed;

  /**
   * @param changed told how many displays there are now
   */
  DisplayCovers(IntConsumer changed) {
    this.changed = changed;
  }

  void cover(int displaysAllowed) {
    allowed = displaysAllowed;
    Screen.getScreens().removeListener(watch);
    Screen.getScreens().addListener(watch);
    lay();
  }

  void uncover() {
    Screen.getScreens().removeListener(watch);
    clear();
  }

  private void screensChanged() {
    lay();
    changed.accept(Screen.getScreens().size());
  }

  private void lay() {
    clear();
    List<Screen> others =
        Screen.getScreens().stream().filter(screen -> !screen.equals(Screen.getPrimary())).toList();
    Map<Long, Area> laid = new HashMap<>();
    others.stream()
        .skip(allowed - 1L)
        .forEach(screen -> {
          Stage stage = cover(screen);
          covers.add(stage);
          NativeWindow.of(stage).ifPresent(window -> laid.put(window.number(), area(screen)));
        });
    known = Map.copyOf(laid);
  }

  /** What lies over displays now; any thread. */
  Map<Long, Area> known() {
    return known;
  }

  private static Area area(Screen screen) {
    Rectangle2D bounds = screen.getBounds();
    return new Area(
        (int) Math.round(bounds.getMinX() * screen.getOutputScaleX()),
        (int) Math.round(bounds.getMinY() * screen.getOutputScaleY()),
        (int) Math.round(bounds.getWidth() * screen.getOutputScaleX()),
        (int) Math.round(bounds.getHeight() * screen.getOutputScaleY()));
  }

  private void clear() {
    covers.forEach(Stage::close);
    covers.clear();
    known = Map.of();
  }

  private static Stage cover(Screen screen) {
    Stage stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(new Scene(new StackPane(), Color.BLACK));
    Rectangle2D bounds = screen.getBounds();
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(bounds.getWidth());
    stage.setHeight(bounds.getHeight());
    stage.setAlwaysOnTop(true);
    stage.setOnCloseRequest(request -> request.consume());
    stage.show();
    return stage;
  }
}
