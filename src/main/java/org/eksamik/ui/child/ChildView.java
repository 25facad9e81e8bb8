package org.eksamik.ui.child;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.eksamik.exam.Person;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** One button a child. */
public final class ChildView implements View {
  private final Fxml fxml;
  private final VBox children;

  public ChildView(ChildViewModel model, Words words) {
    this.fxml = Fxml.load("ChildView", words);
    children = fxml.get("children", VBox.class);
    for (Person child : model.children()) {
      Button button = new Button(child.fullName(), Shown.icon("mdi2a-account"));
      button.setId("child-" + (children.getChildren().size() + 1));
      button.getStyleClass().addAll("choice-card", "large");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setWrapText(true);
      button.setMinHeight(Region.USE_PREF_SIZE);
      button.setOnAction(_ -> model.chosen().accept(child));
      children.getChildren().add(button);
    }
    fxml.get("signOut", Hyperlink.class).setOnAction(_ -> model.signOut().run());
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return children.getChildren().stream().findFirst();
  }
}
