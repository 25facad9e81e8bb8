package org.eksamik.ui.resume;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.eksamik.exam.Secret;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** Offers to go on with an exam; an invigilator's word may be needed. */
public final class ResumeView implements View {
  private final Fxml fxml;
  private final ResumeViewModel model;
  private final Button goOn;
  private final PasswordField password;

  public ResumeView(ResumeViewModel model, Words words) {
    this.fxml = Fxml.load("ResumeView", words);
    this.model = model;
    this.goOn = fxml.get("resumeExam", Button.class);
    this.password = fxml.get("resumePassword", PasswordField.class);
    fxml.get("resumeTitle", Label.class)
        .setText(words.text("resume.title", "exam", model.admission().exam().title()));
    fxml.get("resumePasswordLabel", Label.class).setLabelFor(password);
    Shown.when(model.needsInvigilator(), fxml.get("resumePasswordPart", Node.class));
    Shown.when(model.refused(), fxml.get("resumeTrouble", Node.class));
    Shown.when(model.checking(), fxml.get("resumeBusy", Node.class));
    if (model.needsInvigilator()) {
      goOn.disableProperty().bind(model.checking().or(password.textProperty().isEmpty()));
    }
    goOn.setOnAction(_ -> goOn());
    fxml.get("resumeSignOut", Button.class).setOnAction(_ -> model.signOut());
  }

  private void goOn() {
    model.goOn(Secret.of(password.getText()));
    password.clear();
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(model.needsInvigilator() ? password : goOn);
  }
}
