package org.eksamik.ui.exam;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import org.eksamik.exam.Secret;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.words.Words;

/** A question over the exam's page. The safe answer is the filled button. */
final class CoverView {
  private final Fxml fxml;
  private final ExamViewModel model;
  private final Words words;
  private final Button stay;
  private final Button confirm;
  private final PasswordField password;

  CoverView(ExamViewModel model, Cover cover, Words words) {
    this.fxml = Fxml.load("CoverView", words);
    this.model = model;
    this.words = words;
    stay = fxml.get("stay", Button.class);
    confirm = fxml.get("confirmLeave", Button.class);
    password = fxml.get("invigilatorPassword", PasswordField.class);
    stay.setOnAction(_ -> model.stay());
    confirm.setOnAction(_ -> confirm());
    fxml.get("coverPasswordLabel", Label.class).setLabelFor(password);
    boolean invigilator =
        (cover instanceof Cover.Leave(boolean needed) && needed) || cover instanceof Cover.Paused;
    Shown.when(invigilator, fxml.get("coverPasswordPart", Node.class));
    Shown.when(model.passwordRefused(), fxml.get("coverTrouble", Node.class));
    Shown.when(model.checkingPassword(), fxml.get("coverBusy", Node.class));
    if (invigilator) {
      confirm
          .disableProperty()
          .bind(model.checkingPassword().or(password.textProperty().isEmpty()));
    }
    switch (cover) {
      case Cover.Leave _ -> {
        say(invigilator ? "exam.leave.call" : "exam.leave.text", "exam.leave.title");
        answers("exam.leave.no", "exam.leave.yes", stay);
      }
      case Cover.Finish() -> {
        say("exam.finish.text", "exam.finish.title");
        answers("exam.finish.no", "exam.finish.yes", confirm);
      }
      case Cover.Paused() -> {
        say("exam.pause.text", "exam.pause.title");
        answers("exam.leave.no", "exam.pause.go-on", confirm);
        Shown.when(false, stay);
      }
      case Cover.NotLoaded() -> {
        say("exam.not-loaded.text", "exam.not-loaded.title");
        answers("exam.not-loaded.wait", "error.try-again", confirm);
        confirm.setId("try-again");
      }
      case Cover.None() -> {}
    }
  }

  private void confirm() {
    model.confirm(Secret.of(password.getText()));
    password.clear();
  }

  private void say(String text, String title) {
    fxml.get("coverTitle", Label.class).setText(words.text(title));
    fxml.get("coverText", Label.class).setText(words.text(text));
  }

  private void answers(String no, String yes, Button filled) {
    stay.setText(words.text(no));
    confirm.setText(words.text(yes));
    filled.getStyleClass().add("primary");
    // The filled one stands first on every screen.
    filled.toBack();
    (password.getParent().isVisible() ? confirm : filled).setDefaultButton(true);
  }

  Region root() {
    return fxml.get("coverCard", Region.class);
  }

  /** What the keyboard should be on. */
  Node first() {
    return password.getParent().isVisible() ? password : stay;
  }
}
