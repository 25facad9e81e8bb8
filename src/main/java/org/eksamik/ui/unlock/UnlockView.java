package org.eksamik.ui.unlock;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.unlock.UnlockViewModel.State;
import org.eksamik.ui.words.Words;

/** One field, one button, and whom to call. */
public final class UnlockView implements View {
  private final ScrollPane root;
  private final PasswordField password;

  public UnlockView(UnlockViewModel model, Words words) {
    Fxml fxml = Fxml.load("UnlockView", words);
    root = Shown.inTheMiddle((Region) fxml.root());
    fxml.get("unlockText", Label.class).setText(words.text("unlock.text", "name", model.name()));
    password = fxml.get("unlockPassword", PasswordField.class);
    password.textProperty().bindBidirectional(model.password());
    password.disableProperty().bind(model.state().isEqualTo(State.OPENING));
    fxml.get("unlockPasswordLabel", Label.class).setLabelFor(password);
    Button open = fxml.get("unlockOpen", Button.class);
    open.disableProperty()
        .bind(model.password().isEmpty().or(model.state().isEqualTo(State.OPENING)));
    open.setOnAction(_ -> model.open());
    fxml.get("unlockLeave", Button.class).setOnAction(_ -> model.leave());
    Node busy = fxml.get("unlockBusy", Node.class);
    busy.setAccessibleText(words.text("unlock.opening"));
    Shown.when(model.state().isEqualTo(State.OPENING), busy);
    Label trouble = fxml.get("unlockTrouble", Label.class);
    model
        .state()
        .subscribe(state -> {
          boolean wrong = state == State.WRONG;
          Shown.when(wrong, trouble);
          Shown.style(password, "wrong", wrong);
          password.setAccessibleHelp(wrong ? trouble.getText() : null);
        });
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
