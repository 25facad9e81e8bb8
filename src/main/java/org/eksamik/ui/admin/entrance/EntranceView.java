package org.eksamik.ui.admin.entrance;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.eksamik.ui.admin.entrance.EntranceViewModel.State;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** The password, and the way back. */
public final class EntranceView implements View {
  private final Fxml fxml;
  private final PasswordField password;

  public EntranceView(EntranceViewModel model, Words words) {
    this.fxml = Fxml.load("EntranceView", words);
    this.password = fxml.get("staffPassword", PasswordField.class);
    password.textProperty().bindBidirectional(model.password());
    fxml.get("staffPasswordLabel", Label.class).setLabelFor(password);
    Button enter = fxml.get("staffEnter", Button.class);
    enter
        .disableProperty()
        .bind(model.password().isEmpty().or(model.state().isEqualTo(State.CHECKING)));
    enter.setOnAction(_ -> model.enter());
    fxml.get("staffLeave", Button.class).setOnAction(_ -> model.leave());
    Node busy = fxml.get("staffBusy", Node.class);
    busy.setAccessibleText(words.text("signin.checking"));
    Shown.when(model.state().isEqualTo(State.CHECKING), busy);
    Label trouble = fxml.get("staffTrouble", Label.class);
    model
        .state()
        .subscribe(state -> {
          boolean wrong = state == State.WRONG;
          Shown.when(wrong, trouble);
          Shown.style(password, "wrong", wrong);
          password.setAccessibleHelp(wrong ? trouble.getText() : null);
          if (wrong) {
            password.requestFocus();
          }
        });
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
