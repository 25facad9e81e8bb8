package org.eksamik.ui.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.eksamik.ui.help.HelpView;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.Sight;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.status.StatusText;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame in one language; another language is another frame around the same model. */
public final class FrameView {
  /** Up to this height every pixel is needed. */
  private static final double SHORT = 480;

  private final FrameParts parts;
  private final FrameViewModel model;
  private final Words words;

  public FrameView(FrameViewModel model) {
    this.model = model;
    this.words = model.words().get();
    this.parts = new FrameParts(words);
    Shown.when(model.setting().demo(), parts.demoBanner);
    parts.profileTitle.setText(model.setting().title());
    new LookButtons(parts.language, parts.textSize, parts.contrast)
        .live(words, model.look(), model::speak);
    BooleanBinding low = Shown.low(parts.root, model.look().scale());
    Shown.when(low, parts.stepShort);
    Shown.when(low.not(), parts.stepper, parts.profileTitle);
    status();
    showStep(model.step().get());
  }

  public Parent root() {
    return parts.root;
  }

  /** Puts a screen into the frame and the keyboard on it. */
  public void show(View view) {
    if (view.fills()) {
      parts.place.getChildren().setAll(view.root());
    } else {
      Sight.keepActions(view.root());
      StackPane middle = new StackPane(view.root());
      middle.getStyleClass().add("middle");
      ScrollPane scroll = new ScrollPane(middle);
      scroll.heightProperty().subscribe(height -> lower(view.root(), height.doubleValue()));
      scroll.setFitToWidth(true);
      scroll.setFitToHeight(true);
      scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
      scroll.setFocusTraversable(false);
      parts.place.getChildren().setAll(scroll);
    }
    view.first().ifPresent(part -> Shown.focus(parts.place, part));
  }

  /** On a tall screen the column begins lower, nearer to the eyes. */
  private static void lower(Node column, double height) {
    StackPane.setMargin(column, new Insets(Math.max(0, (height - SHORT) * 0.2), 0, 0, 0));
  }

  /** Takes the screen out; a browser in it may then stop. */
  public void clear() {
    parts.place.getChildren().clear();
  }

  /** Shows how far the student is. */
  public void showStep(Step now) {
    HBox stepper = parts.stepper;
    stepper.getChildren().clear();
    for (Step step : steps()) {
      if (!stepper.getChildren().isEmpty()) {
        StackPane line = new StackPane();
        line.getStyleClass().add("step-line");
        Shown.style(line, "done", step.compareTo(now) <= 0);
        stepper.getChildren().add(line);
      }
      stepper.getChildren().add(step(step, now));
    }
    shortly(now);
  }

  /** Those that this student takes. */
  private List<Step> steps() {
    return Stream.of(Step.values())
        .filter(step -> step != Step.CHECK || model.setting().checks())
        .toList();
  }

  /** The same in one label, for where there is no room for the steps. */
  private void shortly(Step now) {
    List<Step> steps = steps();
    Label label = parts.stepShort;
    label.setText(
        (steps.indexOf(now) + 1) + " / " + steps.size() + "  " + words.text("step." + now.key()));
    label.setAccessibleText(label.getText() + ", " + words.text("step.here"));
  }

  private Node step(Step step, Step now) {
    int order = step.compareTo(now);
    String state = order < 0 ? "done" : order == 0 ? "here" : "ahead";
    String icon =
        switch (state) {
          case "done" -> "mdi2c-check-circle";
          case "here" -> "mdi2r-radiobox-marked";
          default -> "mdi2c-circle-outline";
        };
    Label label = new Label(words.text("step." + step.key()), new FontIcon(icon));
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll("step", state);
    label.setAccessibleText(label.getText() + ", " + words.text("step." + state));
    return label;
  }

  /** Lays help over everything, or takes it away. */
  public void showHelp(boolean open) {
    StackPane stack = parts.root;
    VBox frame = parts.frame;
    stack.getChildren().setAll(frame);
    frame.setDisable(open);
    if (open) {
      HelpView help = new HelpView(words, () -> model.helpOpen().set(false), model.staff().get());
      stack.getChildren().add(help.root());
      help.first().ifPresent(part -> Shown.focus(stack, part));
    } else {
      parts.help.requestFocus();
    }
  }

  private void status() {
    StatusText text = new StatusText(words);
    var facts = model.status().facts();
    Label network = parts.network;
    network.textProperty().bind(Shown.text(facts, text::network));
    FontIcon icon = parts.networkIcon;
    network
        .textProperty()
        .subscribe(_ -> icon.setIconLiteral(StatusText.networkIcon(facts.getValue())));
    Label battery = parts.battery;
    battery.textProperty().bind(Shown.text(facts, text::battery));
    Shown.when(battery.textProperty().map(shown -> !shown.isEmpty()), battery);
    Label update = parts.update;
    update.textProperty().bind(facts.map(text::update));
    // It is the administrator's: a student who has signed in is not to wonder about it.
    Shown.when(
        Bindings.createBooleanBinding(
            () -> !update.getText().isEmpty() && model.step().get().compareTo(Step.EXAM) < 0,
            update.textProperty(),
            model.step()),
        update);
    Label code = parts.code;
    code.textProperty().bind(Shown.text(model.status().code(), FrameView::shown));
    Shown.when(code.textProperty().map(shown -> !shown.isEmpty()), code);
    parts.clock.textProperty().bind(Shown.text(model.status().now(), words::time));
    parts.help.setOnAction(_ -> model.askHelp());
  }

  private static String shown(Optional<String> code) {
    return code.orElse("");
  }
}
