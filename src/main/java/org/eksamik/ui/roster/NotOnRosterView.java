package org.eksamik.ui.roster;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** Says that the name is on no list here, and whom to ask. */
public final class NotOnRosterView implements View {
  private final Fxml fxml;
  private final Button signOut;

  public NotOnRosterView(NotOnRosterViewModel model, Words words) {
    this.fxml = Fxml.load("NotOnRosterView", words);
    fxml.get("rosterTitle", Label.class)
        .setText(words.text("roster.title", "name", model.person().firstName()));
    signOut = fxml.get("signOut", Button.class);
    signOut.setOnAction(_ -> model.signOut().run());
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(signOut);
  }
}
