package org.eksamik.ui.admin.evidence;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.eksamik.evidence.reading.SessionSummary;
import org.eksamik.ui.admin.evidence.EvidenceViewModel.Trouble;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** Asks for the file with the private key. */
final class KeyView implements View {
  private final ScrollPane root;
  private final Button choose;
  private final Button own;

  KeyView(EvidenceViewModel model, SessionSummary session, Trouble trouble, Words words) {
    Fxml fxml = Fxml.load("KeyView", words);
    root = Shown.inTheMiddle((Region) fxml.root());
    String when = session.began().map(words::moment).orElse(session.folder().id());
    fxml.get("keyTitle", Label.class).setText(words.text("recordings.key.title", "session", when));
    boolean isOwn = session.reader().equals("workstation");
    fxml.get("keyText", Label.class)
        .setText(words.text(isOwn ? "recordings.key.workstation" : "recordings.key.school"));
    Label wrong = fxml.get("keyTrouble", Label.class);
    wrong.setText(
        switch (trouble) {
          case NONE -> "";
          case NO_KEY -> words.text("recordings.key.none");
          case WRONG_KEY -> words.text("recordings.key.wrong");
        });
    Shown.when(trouble != Trouble.NONE, wrong);
    choose = fxml.get("keyChoose", Button.class);
    choose.setAccessibleHelp(wrong.getText());
    choose.setOnAction(_ ->
        model
            .dialogs()
            .key(root.getScene().getWindow(), words)
            .ifPresent(file -> model.unlock(session, file)));
    own = fxml.get("keyOwn", Button.class);
    Optional<Path> ownKey = model.ownKey(session);
    Shown.when(ownKey.isPresent(), own);
    // The filled one stands first on every screen.
    Button filled = ownKey.isPresent() ? own : choose;
    filled.getStyleClass().add("primary");
    filled.toBack();
    ownKey.ifPresent(file -> own.setOnAction(_ -> model.unlock(session, file)));
    fxml.get("keyBack", Button.class).setOnAction(_ -> model.back());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(own.isVisible() ? own : choose);
  }
}
