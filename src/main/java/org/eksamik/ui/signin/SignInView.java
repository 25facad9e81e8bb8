package org.eksamik.ui.signin;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.signin.SignInViewModel.State;
import org.eksamik.ui.words.Words;

/** The first screen: Stuudium's button above, the local form below. */
public final class SignInView implements View {
  private final Fxml fxml;
  private final SignInViewModel model;
  private final Words words;
  private final Button page;
  private final TextField login;
  private final PasswordField password;

  public SignInView(SignInViewModel model, Words words) {
    this.fxml = Fxml.load("SignInView", words);
    this.model = model;
    this.words = words;
    boolean hasPage = model.ways().page().isPresent();
    boolean hasLocal = model.ways().local().isPresent();
    page = fxml.get("stuudiumSignIn", Button.class);
    page.setOnAction(_ -> model.openPage());
    Shown.when(hasPage, fxml.get("pagePart", Node.class));
    Shown.when(hasPage && hasLocal, fxml.get("orLine", Node.class));
    Shown.when(hasLocal, fxml.get("localPart", Node.class));
    Shown.when(!hasPage && !hasLocal, fxml.get("noWay", Node.class));
    login = fxml.get("localLogin", TextField.class);
    password = fxml.get("localPassword", PasswordField.class);
    if (hasLocal) {
      form(hasPage);
    }
  }

  private void form(boolean beside) {
    login.textProperty().bindBidirectional(model.login());
    password.textProperty().bindBidirectional(model.password());
    fxml.get("localLoginLabel", Label.class).setLabelFor(login);
    fxml.get("localPasswordLabel", Label.class).setLabelFor(password);
    Button enter = fxml.get("localSignIn", Button.class);
    Shown.style(enter, "primary", !beside);
    enter.disableProperty().bind(model.maySignIn().not());
    enter.setOnAction(_ -> model.signIn());
    Label trouble = fxml.get("localTrouble", Label.class);
    trouble
        .textProperty()
        .bind(Bindings.createStringBinding(this::trouble, model.state(), model.secondsToWait()));
    Shown.when(trouble.textProperty().map(text -> !text.isEmpty()), trouble);
    Node busy = fxml.get("localBusy", Node.class);
    busy.setAccessibleText(words.text("signin.checking"));
    Shown.when(model.state().map(state -> state == State.CHECKING), busy);
    model
        .state()
        .subscribe(state -> {
          Shown.style(password, "wrong", state == State.WRONG_PASSWORD);
          password.setAccessibleHelp(trouble());
          if (state == State.WRONG_PASSWORD) {
            password.requestFocus();
          }
          if (!trouble().isEmpty()) {
            Shown.inView(enter.getParent());
          }
        });
  }

  private String trouble() {
    return switch (model.state().get()) {
      case READY, CHECKING -> "";
      case WRONG_PASSWORD -> words.text("signin.wrong");
      case TOO_MANY_ATTEMPTS -> words.count("signin.wait", model.secondsToWait().get());
    };
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    if (model.ways().page().isPresent()) {
      return Optional.of(page);
    }
    return Optional.of(model.login().get().isEmpty() ? login : password);
  }
}
