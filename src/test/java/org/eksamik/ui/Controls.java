package org.eksamik.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.collections.ObservableSet;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** Looks at the controls of a screen as somebody does who has no mouse, or does not see them. */
final class Controls {
  private static final PseudoClass RING = PseudoClass.getPseudoClass("focus-visible");
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

  private Controls() {}

  /** Those that take the keyboard and have no name that a screen reader could say. */
  static List<String> nameless(Scene scene) {
    Set<Node> labelled = labelled(scene);
    return reached(scene).stream()
        .filter(control -> !labelled.contains(control) && name(control).isBlank())
        .map(Control::toString)
        .toList();
  }

  /** Those that look the same with the keyboard on them and without. */
  static List<String> withoutRing(Scene scene) {
    return reached(scene).stream()
        .filter(control -> drawn(scene, control, false).equals(drawn(scene, control, true)))
        .map(Control::toString)
        .toList();
  }

  /** The filled buttons that can be seen and are not behind anything. */
  static List<String> filled(Scene scene) {
    return reached(scene).stream()
        .filter(control -> control.getStyleClass().contains("primary"))
        .map(Control::toString)
        .toList();
  }

  /** The filled buttons, switched off or not, of which not all can be seen without scrolling. */
  static List<String> filledOutOfSight(Scene scene) {
    return scene.getRoot().lookupAll(".primary").stream()
        .filter(Controls::isShown)
        .filter(button -> !inSight(scene, button))
        .map(Node::toString)
        .toList();
  }

  private static boolean inSight(Scene scene, Node node) {
    Bounds place = node.localToScene(node.getLayoutBounds());
    boolean inWindow =
        place.getMinX() >= 0
            && place.getMinY() >= 0
            && place.getMaxX() <= scene.getWidth()
            && place.getMaxY() <= scene.getHeight();
    for (Node around = node.getParent(); inWindow && around != null; around = around.getParent()) {
      if (around instanceof ScrollPane pane) {
        Bounds room = pane.localToScene(pane.getLayoutBounds());
        inWindow = room.getMinY() <= place.getMinY() && place.getMaxY() <= room.getMaxY();
      }
    }
    return inWindow;
  }

  /** Those of which a screen reader could not say what they are. */
  static List<String> roleless(Scene scene) {
    Set<AccessibleRole> nothing = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);
    return reached(scene).stream()
        .filter(control ->
            control.getAccessibleRole() == null || nothing.contains(control.getAccessibleRole()))
        .map(Control::toString)
        .toList();
  }

  /** Those that Tab reaches after something that lies wholly below them, in the same column. */
  static List<String> outOfOrder(Scene scene) {
    List<Control> order = new ArrayList<>();
    inOrder(scene.getRoot(), new HashSet<>(reached(scene)), order);
    List<String> wrong = new ArrayList<>();
    for (int each = 1; each < order.size(); each++) {
      Bounds before = place(order.get(each - 1));
      Bounds now = place(order.get(each));
      boolean sameColumn = now.getMinX() < before.getMaxX() && before.getMinX() < now.getMaxX();
      if (sameColumn && now.getMaxY() <= before.getMinY()) {
        wrong.add(order.get(each) + " after " + order.get(each - 1));
      }
    }
    return wrong;
  }

  /** JavaFX goes by Tab from child to child, in the order in which they are drawn. */
  private static void inOrder(Parent parent, Set<Control> wanted, List<Control> order) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof Control control && wanted.contains(control)) {
        order.add(control);
      } else if (child instanceof Parent more) {
        inOrder(more, wanted, order);
      }
    }
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static String name(Control control) {
    if (control.getAccessibleText() != null) {
      return control.getAccessibleText();
    }
    if (control instanceof Labeled labeled) {
      return Objects.requireNonNullElse(labeled.getText(), "");
    }
    return control instanceof TextInputControl field
        ? Objects.requireNonNullElse(field.getPromptText(), "")
        : "";
  }

  private static Set<Node> labelled(Scene scene) {
    Set<Node> labelled = new HashSet<>();
    for (Node node : scene.getRoot().lookupAll(".label")) {
      if (node instanceof Label label && label.getLabelFor() != null) {
        labelled.add(label.getLabelFor());
      }
    }
    return labelled;
  }

  private static List<Control> reached(Scene scene) {
    List<Control> reached = new ArrayList<>();
    for (Node node : scene.getRoot().lookupAll("*")) {
      if (node instanceof Control control
          && !(control instanceof ScrollPane)
          && control.isFocusTraversable()
          && !control.isDisabled()
          && isShown(control)) {
        reached.add(control);
      }
    }
    return reached;
  }

  /** What is painted behind and around a control. */
  private static List<Object> drawn(Scene scene, Region control, boolean keyboard) {
    ObservableSet<PseudoClass> states = control.getPseudoClassStates();
    boolean ring = states.contains(RING);
    boolean focused = states.contains(FOCUSED);
    control.pseudoClassStateChanged(RING, keyboard);
    control.pseudoClassStateChanged(FOCUSED, keyboard);
    scene.getRoot().applyCss();
    List<Object> drawn = new ArrayList<>();
    drawn.add(String.valueOf(control.getBorder() == null ? "" : control.getBorder().hashCode()));
    drawn.add(
        String.valueOf(control.getBackground() == null ? "" : control.getBackground().hashCode()));
    control.pseudoClassStateChanged(RING, ring);
    control.pseudoClassStateChanged(FOCUSED, focused);
    scene.getRoot().applyCss();
    return drawn;
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }
}
