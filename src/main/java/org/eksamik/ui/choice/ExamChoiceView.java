package org.eksamik.ui.choice;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** One card an exam; the one that can be taken is chosen and continued with. */
public final class ExamChoiceView implements View {
  private final Fxml fxml;
  private final VBox exams;
  private final Button goOn;

  public ExamChoiceView(ExamChoiceViewModel model, Words words) {
    this.fxml = Fxml.load("ExamChoiceView", words);
    fxml.get("choiceTitle", Label.class).setText(words.count("choice.title", model.cards().size()));
    exams = fxml.get("exams", VBox.class);
    ToggleGroup group = new ToggleGroup();
    for (ExamCard card : model.cards()) {
      ExamCardButton button = new ExamCardButton(card, words, group);
      button.setSelected(model.selected().get().filter(card::equals).isPresent());
      exams.getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .subscribe(toggle ->
            model
                .selected()
                .set(Optional.ofNullable(toggle).map(chosen -> ((ExamCardButton) chosen).card())));
    goOn = fxml.get("continue", Button.class);
    goOn.disableProperty().bind(model.mayContinue().map(may -> !may));
    goOn.setOnAction(_ -> model.goOn());
    Hyperlink signOut = fxml.get("signOut", Hyperlink.class);
    signOut.setText(words.text("choice.not-you", "name", model.person().firstName()));
    signOut.setOnAction(_ -> model.signOut());
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return goOn.isDisabled()
        ? exams.getChildren().stream().filter(card -> !card.isDisabled()).findFirst()
        : Optional.of(goOn);
  }
}
