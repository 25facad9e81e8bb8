package org.eksamik.ui.password;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.eksamik.ui.password.PasswordTrial.State;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;

/** The field, what stands around it, and the button that tries it. FX thread. */
public final class PasswordPart {
  private PasswordPart() {}

  /**
   * Binds them.
   *
   * @param name with which their names begin: {@code namePassword}, {@code namePasswordLabel},
   *     {@code nameTrouble}, {@code nameBusy}
   * @param busy what the wheel means
   * @return the field
   */
  public static PasswordField in(
      Fxml fxml, String name, PasswordTrial trial, Button enter, String busy) {
    PasswordField password = fxml.get(name + "Password", PasswordField.class);
    password.textProperty().bindBidirectional(trial.typed());
    password.disableProperty().bind(trial.state().isEqualTo(State.TRYING));
    fxml.get(name + "PasswordLabel", Label.class).setLabelFor(password);
    enter.disableProperty().bind(trial.typed().isEmpty().or(trial.state().isEqualTo(State.TRYING)));
    Node wheel = fxml.get(name + "Busy", Node.class);
    wheel.setAccessibleText(busy);
    Shown.when(trial.state().isEqualTo(State.TRYING), wheel);
    Label trouble = fxml.get(name + "Trouble", Label.class);
    trial.state().subscribe(state -> tell(state == State.WRONG, password, trouble));
    return password;
  }

  private static void tell(boolean wrong, PasswordField password, Label trouble) {
    Shown.when(wrong, trouble);
    Shown.style(password, "wrong", wrong);
    password.setAccessibleHelp(wrong ? trouble.getText() : null);
    if (wrong) {
      password.requestFocus();
      Shown.inView(trouble);
    }
  }
}
