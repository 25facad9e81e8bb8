package org.eksamik.ui.admin.candidates.group;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.eksamik.provider.GroupMove;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** What happens to the groups, and which groups. */
public final class GroupMoveView implements View {
  private final Fxml fxml;
  private final GroupMoveViewModel model;
  private final Words words;
  private final ToggleGroup actions = new ToggleGroup();

  public GroupMoveView(GroupMoveViewModel model, Words words) {
    this.fxml = Fxml.load("GroupMoveView", words);
    this.model = model;
    this.words = words;
    fxml.get("moveTitle", Label.class).setText(words.count("admin.move.title", model.count()));
    VBox choices = fxml.get("moveActions", VBox.class);
    for (GroupMove.Action action : GroupMove.Action.values()) {
      choices.getChildren().add(action(action));
    }
    model.groups().subscribe(this::groups);
    TextField others = fxml.get("moveOthers", TextField.class);
    others.textProperty().bindBidirectional(model.others());
    fxml.get("moveOthersLabel", Label.class).setLabelFor(others);
    Shown.when(model.loading().busy(), fxml.get("moveBusy", Node.class));
    fxml.get("moveBusy", Node.class).setAccessibleText(words.text("admin.move.loading"));
    fxml.get("moveSend", Button.class).setOnAction(_ -> model.send());
    fxml.get("moveLeave", Button.class).setOnAction(_ -> model.leave());
  }

  private RadioButton action(GroupMove.Action action) {
    String name = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    RadioButton button = new RadioButton(words.text("admin.move." + name));
    button.setId("move-" + name);
    button.setWrapText(true);
    button.setToggleGroup(actions);
    button.setSelected(model.action().get() == action);
    button.setOnAction(_ -> model.action().set(action));
    return button;
  }

  private void groups(List<GroupMoveViewModel.Choice> groups) {
    VBox place = fxml.get("moveGroups", VBox.class);
    place.getChildren().clear();
    for (GroupMoveViewModel.Choice choice : groups) {
      CheckBox box =
          new CheckBox(
              words.text(
                  "admin.move.group",
                  Map.of("title", choice.group().title(), "id", choice.group().id())));
      box.setId("group-" + choice.group().id());
      box.selectedProperty().bindBidirectional(choice.chosen());
      place.getChildren().add(box);
    }
    Shown.when(!groups.isEmpty(), place, fxml.get("moveGroupsLabel", Node.class));
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of((Node) actions.getSelectedToggle());
  }
}
