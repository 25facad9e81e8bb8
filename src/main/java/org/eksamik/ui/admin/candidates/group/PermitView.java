package org.eksamik.ui.admin.candidates.group;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.eksamik.ui.admin.candidates.DirectoryChoice.ProviderExam;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** To which exam, and whether they are admitted or no longer. */
public final class PermitView implements View {
  private final Fxml fxml;

  public PermitView(PermitViewModel model, Words words) {
    this.fxml = Fxml.load("PermitView", words);
    fxml.get("permitTitle", Label.class).setText(words.count("admin.permit.title", model.count()));
    TextField exam = fxml.get("permitExam", TextField.class);
    exam.textProperty().bindBidirectional(model.exam());
    fxml.get("permitExamLabel", Label.class).setLabelFor(exam);
    VBox exams = fxml.get("permitExams", VBox.class);
    for (ProviderExam one : model.exams()) {
      Button button =
          new Button(words.text("admin.permit.exam", Map.of("title", one.title(), "id", one.id())));
      button.setOnAction(_ -> exam.setText(one.id()));
      exams.getChildren().add(button);
    }
    Shown.when(model.exams().size() > 1, exams);
    RadioButton grant = fxml.get("permitGrant", RadioButton.class);
    RadioButton revoke = fxml.get("permitRevoke", RadioButton.class);
    ToggleGroup both = new ToggleGroup();
    both.getToggles().setAll(grant, revoke);
    grant.setSelected(model.granted().get());
    grant.setOnAction(_ -> model.granted().set(true));
    revoke.setSelected(!model.granted().get());
    revoke.setOnAction(_ -> model.granted().set(false));
    Button send = fxml.get("permitSend", Button.class);
    send.disableProperty().bind(model.exam().isEmpty());
    send.setOnAction(_ -> model.send());
    fxml.get("permitLeave", Button.class).setOnAction(_ -> model.leave());
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(fxml.get("permitExam", Node.class));
  }
}
