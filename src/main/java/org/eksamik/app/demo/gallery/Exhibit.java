package org.eksamik.app.demo.gallery;

import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.eksamik.ui.scene.Style;

/**
 * A screen in one state.
 *
 * @param name two digits for the order, then what it is
 * @param screen makes it anew in this dress; FX thread
 */
public record Exhibit(String name, Function<Dress, Parent> screen) {
  private static final int PULSES = 3;

  /** The screen in a scene of its own, as the windows dress it; FX thread. */
  public Scene in(Dress dress) {
    Style.loadFonts();
    Scene scene = new Scene(screen.apply(dress), dress.width(), dress.height());
    Style.dress(scene, dress.look());
    settle(scene);
    return scene;
  }

  /** What a part takes tells others how much is left for them, which a window's pulses settle. */
  private static void settle(Scene scene) {
    for (int pulse = 0; pulse < PULSES; pulse++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }
}
