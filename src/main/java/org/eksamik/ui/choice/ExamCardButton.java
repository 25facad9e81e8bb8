package org.eksamik.ui.choice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.eksamik.exam.Exam;
import org.eksamik.exam.Proctoring;
import org.eksamik.ui.words.Words;

/** An exam to choose: title, start and length, what it watches. */
final class ExamCardButton extends ToggleButton {
  private final ExamCard card;
  private final Words words;
  private final Label opening = new Label();
  private final VBox lines = new VBox();

  ExamCardButton(ExamCard card, Words words, ToggleGroup group) {
    this.card = card;
    this.words = words;
    Exam exam = card.admission().exam();
    setId("exam-card-" + exam.id());
    setToggleGroup(group);
    getStyleClass().addAll("choice-card", "exam-card");
    setMaxWidth(Double.MAX_VALUE);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    Label title = new Label(exam.title());
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Label start = new Label(start().map(words::time).orElse(""));
    start.getStyleClass().add("card-time");
    start.setMinWidth(Region.USE_PREF_SIZE);
    HBox first = new HBox(title, start);
    first.getStyleClass().add("line");
    Label facts = new Label(facts(exam));
    facts.getStyleClass().add("soft");
    facts.setWrapText(true);
    opening.setWrapText(true);
    lines.getChildren().setAll(first, facts, opening);
    lines.getStyleClass().add("card-lines");
    lines
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> getWidth() - snappedLeftInset() - snappedRightInset(),
                widthProperty(),
                insetsProperty()));
    setGraphic(lines);
    card.opening().subscribe(this::show);
  }

  ExamCard card() {
    return card;
  }

  /** As high as its lines at this width: they may wrap. */
  @Override
  protected double computePrefHeight(double width) {
    double across = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + lines.prefHeight(across) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** A chosen card stays chosen: one exam is always the answer. */
  @Override
  public void fire() {
    if (getToggleGroup() == null || !isSelected()) {
      super.fire();
    }
  }

  private void show(ExamCard.Opening now) {
    String text =
        switch (now) {
          case NOT_YET -> start().map(this::opens).orElse("");
          case OPEN ->
              start()
                  .map(from -> words.text("choice.began", "time", words.time(from)))
                  .orElseGet(() -> words.text("choice.open"));
          case OVER -> words.text("choice.over");
        };
    opening.setText(text);
    setDisable(now != ExamCard.Opening.OPEN);
    setAccessibleText(card.admission().exam().title() + ", " + text);
  }

  private String opens(Instant from) {
    return card.startsToday()
        ? words.text("choice.opens", "time", words.time(from))
        : words.text("choice.opens.day", Map.of("day", words.date(from), "time", words.time(from)));
  }

  private Optional<Instant> start() {
    return card.admission().times().startsAt().map(OffsetDateTime::toInstant);
  }

  private String facts(Exam exam) {
    List<String> facts = new ArrayList<>();
    card.admission()
        .times()
        .duration()
        .ifPresent(time -> facts.add(words.count("choice.minutes", time.toMinutes())));
    Proctoring watched = exam.proctoring();
    if (watched.camera() || watched.headIdentity()) {
      facts.add(words.text("choice.camera"));
    }
    if (watched.secondCamera()) {
      facts.add(words.text("choice.second-camera"));
    }
    if (watched.screen()) {
      facts.add(words.text("choice.screen"));
    }
    if (watched.equals(Proctoring.NONE)) {
      facts.add(words.text("choice.nothing"));
    }
    return String.join(" · ", facts);
  }
}
