package org.eksamik.ui.admin.evidence.viewer;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.words.Words;

/**
 * Screen, camera and events side by side; where there is no room for that, the events lie below.
 */
final class ViewerMiddle extends Region implements AutoCloseable {
  private static final double GAP = 12;

  /** In the usual size of the text; they grow with it. */
  private static final double EVENTS_WIDTH = 352;

  private static final double EVENTS_HEIGHT = 260;
  private static final double PICTURES_HEIGHT = 230;

  /** The camera's part of the room for pictures. */
  private static final double CAMERA = 0.26;

  private final PicturePane screen;
  private final PicturePane camera;
  private final EventListView events;
  private final Look look;
  private final Subscription kept;

  ViewerMiddle(ViewerViewModel model, Look look, Words words) {
    this.look = look;
    this.screen = new PicturePane("screen", model.screen(), words);
    this.camera = new PicturePane("camera", model.camera(), words);
    this.events = new EventListView(model, words);
    getChildren().setAll(screen, camera, events);
    kept = look.scale().subscribe(_ -> requestLayout());
  }

  Node events() {
    return events.list();
  }

  private double scale() {
    return look.scale().get();
  }

  private boolean isWide(double width) {
    return width < 0 || width >= EVENTS_WIDTH * scale() * 2;
  }

  @Override
  protected double computeMinHeight(double width) {
    return isWide(getWidth())
        ? Math.max(PICTURES_HEIGHT, EVENTS_HEIGHT * scale())
        : PICTURES_HEIGHT + GAP + EVENTS_HEIGHT * scale();
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    boolean wide = isWide(getWidth());
    double side = wide ? EVENTS_WIDTH * scale() : 0;
    double width = getWidth() - (wide ? side + GAP : 0);
    double below = wide ? 0 : EVENTS_HEIGHT * scale();
    double height = getHeight() - (wide ? 0 : below + GAP);
    double small = width * CAMERA;
    screen.resizeRelocate(0, 0, width - small - GAP, height);
    camera.resizeRelocate(width - small, 0, small, height);
    if (wide) {
      events.resizeRelocate(width + GAP, 0, side, height);
    } else {
      events.resizeRelocate(0, height + GAP, width, below);
    }
  }

  @Override
  public void close() {
    kept.unsubscribe();
    screen.close();
    camera.close();
    events.close();
  }
}
