package org.eksamik.ui.unlock;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.eksamik.ui.password.PasswordPart;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** One field, one button, and whom to call. */
public final class UnlockView implements View {
  private final ScrollPane root;
  private final PasswordField password;

  public UnlockView(UnlockViewModel model, Words words) {
    Fxml fxml = Fxml.load("UnlockView", words);
    root = Shown.inTheMiddle((Region) fxml.root());
    fxml.get("unlockText", Label.class).setText(words.text("unlock.text", "name", model.name()));
    Button open = fxml.get("unlockOpen", Button.class);
    open.setOnAction(_ -> model.open());
    password =
        PasswordPart.in(fxml, "unlock", model.password(), open, words.text("unlock.opening"));
    fxml.get("unlockLeave", Button.class).setOnAction(_ -> model.leave());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(password);
  }
}
