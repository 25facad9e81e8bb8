package org.eksamik.ui.admin.profiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.eksamik.profile.Finding;
import org.eksamik.profile.Profile;
import org.eksamik.ui.admin.FileDialogs;
import org.eksamik.ui.admin.frame.StateBox;
import org.eksamik.ui.admin.profiles.ProfilesViewModel.State;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** A profile in lines, or its mistakes in a table. */
public final class ProfilesView implements View {
  private final Fxml fxml;
  private final ProfilesViewModel model;
  private final Words words;
  private final StateBox box;
  private final Subscription kept;

  public ProfilesView(ProfilesViewModel model, FileDialogs dialogs, Words words) {
    this.fxml = Fxml.load("ProfilesView", words);
    this.model = model;
    this.words = words;
    this.box = new StateBox(words);
    Button check = fxml.get("profileCheck", Button.class);
    check.setOnAction(
        _ -> dialogs.open(fxml.root().getScene().getWindow(), words).ifPresent(model::check));
    fxml.get("profileBack", Button.class).setOnAction(_ -> model.back());
    this.kept = model.state().subscribe(this::show);
  }

  private void show(State now) {
    Shown.when(!(now instanceof State.Ours), fxml.get("profileBack", Node.class));
    switch (now) {
      case State.Ours(Profile profile) -> {
        verdict("good", "mdi2c-check-circle", words.text("profiles.ours"));
        put(card(profile));
      }
      case State.Checking(Path file) -> {
        verdict("", "mdi2p-progress-clock", file.getFileName().toString());
        box.awaitHere(words.text("profiles.checking"), false);
        put(box);
      }
      case State.NotRead(Path file, var why) -> {
        verdict("stop", "mdi2a-alert-circle", file.getFileName().toString());
        box.fail(why, () -> model.check(file));
        put(box);
      }
      case State.Good(Path file, Profile profile) -> {
        verdict(
            "good",
            "mdi2c-check-circle",
            words.text("profiles.good", "file", file.getFileName().toString()));
        put(card(profile));
      }
      case State.Wrong(Path file, List<Finding> findings) -> {
        verdict(
            "stop",
            "mdi2a-alert-circle",
            words.text(
                "profiles.wrong",
                Map.of(
                    "file", file.getFileName().toString(),
                    "n", words.number(findings.size()))));
        VBox mistakes = new VBox();
        mistakes.getStyleClass().add("rows");
        findings.forEach(finding -> mistakes.getChildren().add(mistake(finding)));
        put(mistakes);
      }
    }
  }

  private void verdict(String style, String icon, String text) {
    Label verdict = fxml.get("profileVerdict", Label.class);
    verdict.setGraphic(Shown.icon(icon, style.isEmpty() ? "action" : style));
    verdict.setText(text);
  }

  private void put(Node node) {
    fxml.get("profilePlace", StackPane.class).getChildren().setAll(node);
  }

  private Node mistake(Finding finding) {
    VBox card = new VBox(wrapped(finding.sentence(words.spoken())));
    card.getStyleClass().add("card");
    return card;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Node card(Profile profile) {
    VBox card = new VBox();
    card.getStyleClass().addAll("card", "lines");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    for (ProfileSummary.Line line : new ProfileSummary(profile, words).lines()) {
      Label name = new Label(line.name());
      name.getStyleClass().addAll("soft", "profile-fact");
      name.setWrapText(true);
      Label text = wrapped(line.text());
      HBox.setHgrow(text, Priority.ALWAYS);
      HBox row = new HBox(name, text);
      row.getStyleClass().add("line");
      card.getChildren().add(row);
    }
    return card;
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(fxml.get("profileCheck", Node.class));
  }

  @Override
  public boolean fills() {
    return true;
  }

  @Override
  public void close() {
    kept.unsubscribe();
  }
}
