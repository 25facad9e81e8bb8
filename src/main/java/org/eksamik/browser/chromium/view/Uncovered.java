package org.eksamik.browser.chromium.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Tells whether a node can be seen whole: another window in its place would hide what is over it.
 */
final class Uncovered {
  private Uncovered() {}

  /** The window in which it can be seen; empty where it cannot, or something lies over it. */
  static Optional<Window> window(Node node) {
    Bounds place = node.localToScene(node.getLayoutBounds());
    for (Node part = node; part != null; part = part.getParent()) {
      if (!part.isVisible() || isUnder(part, place)) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(node.getScene())
        .map(Scene::getWindow)
        .filter(Window::isShowing)
        .filter(_ -> place.getWidth() >= 1 && place.getHeight() >= 1);
  }

  /** Whether something that its parent draws after it is over the place. */
  private static boolean isUnder(Node part, Bounds place) {
    Parent parent = part.getParent();
    if (parent == null) {
      return false;
    }
    List<Node> all = parent.getChildrenUnmodifiable();
    return all.subList(all.indexOf(part) + 1, all.size()).stream()
        .filter(Node::isVisible)
        .anyMatch(it -> overlap(it.localToScene(it.getLayoutBounds()), place));
  }

  /** Neighbours share an edge, and rounding may make a hair of it. */
  private static boolean overlap(Bounds one, Bounds other) {
    double width =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double height =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return width > 1 && height > 1;
  }
}
