package org.eksamik.ui.whoami;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.eksamik.exam.Person;
import org.eksamik.exam.School;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** Name, class and school in large type. */
public final class WhoAmIView implements View {
  private final Fxml fxml;
  private final Button yes;

  public WhoAmIView(WhoAmIViewModel model, Words words) {
    this.fxml = Fxml.load("WhoAmIView", words);
    Person person = model.person();
    line("personName", Optional.of(person.fullName()));
    line("personGroup", person.group().map(group -> words.text("whoami.group", "group", group)));
    line("personSchool", person.school().map(School::label));
    yes = fxml.get("thatIsMe", Button.class);
    yes.setOnAction(_ -> model.thatIsMe());
    yes.disableProperty().bind(model.busy());
    fxml.get("notMe", Hyperlink.class).setOnAction(_ -> model.notMe());
    Shown.when(model.busy(), fxml.get("rosterBusy", Node.class));
  }

  private void line(String id, Optional<String> text) {
    Label label = fxml.get(id, Label.class);
    label.setText(text.orElse(""));
    Shown.when(text.isPresent(), label);
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(yes);
  }
}
