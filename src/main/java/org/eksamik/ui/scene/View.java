package org.eksamik.ui.scene;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** A screen as the scene sees it. */
public interface View {
  Parent root();

  /** What the keyboard should be on when the screen opens. */
  default Optional<Node> first() {
    return Optional.empty();
  }

  /** The screen is taken out: it hears no more of a model that outlives it. */
  default void close() {}

  /** Whether the screen takes all the room there is, in place of a column in its middle. */
  default boolean fills() {
    return false;
  }
}
