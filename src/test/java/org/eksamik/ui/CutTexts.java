package org.eksamik.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/** Finds texts that are shown shorter than they are. */
public final class CutTexts {
  /** Long names that are cut before anything one must read or press is. */
  private static final Set<String> MAY_GIVE_WAY =
      Set.of("exam-title", "exam-person", "profile-title");

  private CutTexts() {}

  /** The texts that are cut; a cell of a table may be, its column can be made wider. */
  public static List<String> in(Scene scene, String name) {
    List<String> cut = new ArrayList<>();
    for (Node node : scene.getRoot().lookupAll(".text")) {
      if (node instanceof Text shown
          && shown.getParent() instanceof Labeled labeled
          && isShown(labeled)
          && !(labeled instanceof IndexedCell<?>)
          && !MAY_GIVE_WAY.contains(String.valueOf(labeled.getId()))
          && labeled.getText() != null
          && (!labeled.getText().replace("\n", "").equals(shown.getText().replace("\n", ""))
              || (!isScrolledSideways(labeled)
                  && shown.localToScene(shown.getBoundsInLocal()).getMaxX() > scene.getWidth()))) {
        cut.add(name + ": " + labeled.getText());
      }
    }
    cut.addAll(prompts(scene, name));
    return cut;
  }

  /** What an empty field asks for has to fit into it. */
  private static List<String> prompts(Scene scene, String name) {
    List<String> cut = new ArrayList<>();
    for (Node node : scene.getRoot().lookupAll(".text-field")) {
      if (node instanceof TextField field
          && isShown(field)
          && field.getPromptText() != null
          && field.getText().isEmpty()) {
        Text prompt = new Text(field.getPromptText());
        prompt.setFont(field.getFont());
        double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
        if (prompt.getLayoutBounds().getWidth() > room) {
          cut.add(name + ": " + field.getPromptText());
        }
      }
    }
    return cut;
  }

  /** A table that is wider than its room scrolls, and its head with it. */
  private static boolean isScrolledSideways(Node node) {
    return node instanceof TableView
        || (node.getParent() != null && isScrolledSideways(node.getParent()));
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }
}
