package org.eksamik.ui.admin.entrance;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** Leaving with deletions that nobody sent, or with work under way. */
public final class UnsentView implements View {
  private final Fxml fxml;
  private final Button stay;

  /**
   * Asks.
   *
   * @param unsent how many deletions are not sent
   */
  public UnsentView(int unsent, boolean busy, Runnable stays, Runnable leaves, Words words) {
    this.fxml = Fxml.load("UnsentView", words);
    fxml.get("unsentCover", StackPane.class)
        .getChildren()
        .setAll(Shown.inTheMiddle(fxml.get("unsentCard", Region.class)));
    Label deletions = fxml.get("unsentDeletions", Label.class);
    deletions.setText(words.count("admin.unsent.deletions", unsent));
    Shown.when(unsent > 0, deletions);
    Shown.when(busy, fxml.get("unsentRun", Node.class));
    stay = fxml.get("unsentStay", Button.class);
    stay.setOnAction(_ -> stays.run());
    fxml.get("unsentLeave", Button.class).setOnAction(_ -> leaves.run());
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(stay);
  }
}
