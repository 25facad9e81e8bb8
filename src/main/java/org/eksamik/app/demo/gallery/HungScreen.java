package org.eksamik.app.demo.gallery;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.eksamik.ui.scene.Style;
import org.jspecify.annotations.Nullable;

/**
 * A screen that can be looked at in one dress after another, with all it stands on. Closed it gives
 * that up: a scene that was drawn keeps megabytes.
 */
public final class HungScreen implements AutoCloseable {
  private static final int PULSES = 3;

  private final Exhibit.Maker maker;
  private final Sample sample = new Sample();
  private @Nullable Scene now;

  HungScreen(Exhibit.Maker maker) {
    this.maker = maker;
  }

  /**
   * The screen in a scene as the windows dress it; the scene before has it no more. FX thread.
   *
   * @param dress of the same scale and theme as the one before: screens are made for one, and what
   *     lies in two scroll panes is still drawn in the colours of the scene before
   */
  public Scene in(Dress dress) {
    Style.loadFonts();
    Parent root = now == null ? maker.on(sample, dress) : takenOutOf(now);
    Scene scene = new Scene(root, dress.width(), dress.height());
    Style.dress(scene, dress.look());
    settle(scene);
    now = scene;
    return scene;
  }

  private static Parent takenOutOf(Scene before) {
    Parent root = before.getRoot();
    before.setRoot(new Group());
    root.styleProperty().unbind();
    return root;
  }

  /** What a part takes tells others how much is left for them, which a window's pulses settle. */
  private static void settle(Scene scene) {
    for (int pulse = 0; pulse < PULSES; pulse++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  /** Stops what the screen waits for. */
  @Override
  public void close() {
    sample.close();
  }
}
