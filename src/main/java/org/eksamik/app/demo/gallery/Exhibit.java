package org.eksamik.app.demo.gallery;

import java.util.function.Function;
import javafx.scene.Group;
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
    return in(dress, screen.apply(dress));
  }

  /** The same screen in another theme and size; the scene before has it no more. FX thread. */
  static Scene again(Scene before, Dress dress) {
    Parent root = before.getRoot();
    before.setRoot(new Group());
    root.styleProperty().unbind();
    return in(dress, root);
  }

  private static Scene in(Dress dress, Parent root) {
    Scene scene = new Scene(root, dress.width(), dress.height());
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
