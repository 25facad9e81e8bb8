package org.eksamik.ui.admin.candidates.group;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.eksamik.ui.admin.frame.StaffTexts;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** Which department goes where. */
public final class DepartmentView implements View {
  private final Fxml fxml;

  public DepartmentView(DepartmentViewModel model, Words words) {
    this.fxml = Fxml.load("DepartmentView", words);
    TextField department = fxml.get("departmentPath", TextField.class);
    TextField parent = fxml.get("departmentParent", TextField.class);
    department.textProperty().bindBidirectional(model.department());
    parent.textProperty().bindBidirectional(model.parent());
    fxml.get("departmentPathLabel", Label.class).setLabelFor(department);
    fxml.get("departmentParentLabel", Label.class).setLabelFor(parent);
    Label trouble = fxml.get("departmentTrouble", Label.class);
    model
        .failure()
        .subscribe(failure -> {
          trouble.setText(failure.map(new StaffTexts(words)::line).orElse(""));
          Shown.when(failure.isPresent(), trouble);
        });
    Shown.when(model.loading().busy(), fxml.get("departmentBusy", Node.class));
    fxml.get("departmentBusy", Node.class).setAccessibleText(words.text("admin.form.saving"));
    Button send = fxml.get("departmentSend", Button.class);
    send.disableProperty()
        .bind(model.department().isEmpty().or(model.parent().isEmpty()).or(model.loading().busy()));
    send.setOnAction(_ -> model.send());
    fxml.get("departmentLeave", Button.class).setOnAction(_ -> model.leave());
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(fxml.get("departmentPath", Node.class));
  }
}
