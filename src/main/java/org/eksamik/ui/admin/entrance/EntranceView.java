package org.eksamik.ui.admin.entrance;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import org.eksamik.ui.password.PasswordPart;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** The password, and the way back. */
public final class EntranceView implements View {
  private final Fxml fxml;
  private final PasswordField password;

  public EntranceView(EntranceViewModel model, Words words) {
    this.fxml = Fxml.load("EntranceView", words);
    Button enter = fxml.get("staffEnter", Button.class);
    enter.setOnAction(_ -> model.enter());
    this.password =
        PasswordPart.in(fxml, "staff", model.password(), enter, words.text("signin.checking"));
    fxml.get("staffLeave", Button.class).setOnAction(_ -> model.leave());
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(password);
  }
}
