package org.eksamik.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;

/** Finds parts that a screen reader would come to and have nothing to say about. */
final class UnnamedParts {
  private final List<Node> parts = new ArrayList<>();

  private UnnamedParts() {}

  /** Each by its identifier, or its style where it has none. */
  static List<String> in(Scene scene, String screen) {
    UnnamedParts all = new UnnamedParts();
    all.walk(scene.getRoot());
    return all.parts.stream()
        .filter(Control.class::isInstance)
        .map(Control.class::cast)
        .filter(part -> part.isFocusTraversable() || part instanceof ProgressIndicator)
        .filter(part -> !all.isNamed(part))
        .map(part -> screen + ": a screen reader cannot name " + name(part))
        .collect(Collectors.toList());
  }

  private static String name(Node part) {
    return part.getId() == null ? part.getStyleClass().toString() : "#" + part.getId();
  }

  private boolean isNamed(Control part) {
    boolean labelled = labels().anyMatch(label -> part.equals(label.getLabelFor()));
    boolean says =
        part instanceof Labeled text && text.getText() != null && hasLetter(text.getText());
    boolean prompts =
        part instanceof TextInputControl field
            && field.getPromptText() != null
            && !field.getPromptText().isBlank();
    boolean told = part.getAccessibleText() != null && !part.getAccessibleText().isBlank();
    return labelled || says || prompts || told;
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private Stream<Label> labels() {
    return parts.stream().filter(Label.class::isInstance).map(Label.class::cast);
  }

  /** What is hidden has nothing to say; what is inside a control is the control's own business. */
  private void walk(Node node) {
    if (!node.isVisible()) {
      return;
    }
    parts.add(node);
    boolean closed = node instanceof Labeled || node instanceof TextInputControl;
    if (!closed && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::walk);
    }
  }
}
