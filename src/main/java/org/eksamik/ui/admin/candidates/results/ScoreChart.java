package org.eksamik.ui.admin.candidates.results;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.words.Words;

/** Scores as bars, and how many passed, drawn small; its numbers stand beside it as text. */
final class ScoreChart {
  /** The tallest bar, in the text's own size; a number and a scale stand above and below. */
  private static final double TALLEST = 4.5;

  private static final double WIDEST = 32;
  private static final double MARGINS = 40;

  private final FlowPane root = new FlowPane();
  private final Words words;

  ScoreChart(Words words) {
    this.words = words;
    root.setId("score-chart");
    root.getStyleClass().add("chart");
  }

  FlowPane root() {
    return root;
  }

  void show(Scores scores) {
    root.getChildren().clear();
    if (!scores.bars().isEmpty()) {
      root.getChildren().add(bars(scores));
    }
    root.getChildren().add(passes(scores));
  }

  private Node bars(Scores scores) {
    HBox bars = new HBox();
    bars.getStyleClass().add("bars");
    long most = scores.bars().stream().mapToLong(Scores.Bar::count).max().orElse(1);
    for (Scores.Bar bar : scores.bars()) {
      bars.getChildren().add(bar(bar, Math.max(1, most)));
    }
    Label probe = new Label();
    bars.prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(WIDEST * probe.getFont().getSize(), root.getWidth() - MARGINS),
                probe.fontProperty(),
                root.widthProperty()));
    probe.setManaged(false);
    bars.getChildren().add(probe);
    bars.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    bars.setAccessibleText(
        scores.bars().stream().map(this::sentence).collect(Collectors.joining(" ")));
    return bars;
  }

  private Node bar(Scores.Bar bar, long most) {
    Region column = new Region();
    column.getStyleClass().add("bar");
    double part = bar.count() / (double) most;
    column.setMinHeight(0);
    Label count = new Label(bar.count() == 0 ? "" : words.number(bar.count()));
    count.getStyleClass().add("small");
    // Its height follows the size of the text, which the label knows.
    count.fontProperty().subscribe(font -> column.setPrefHeight(part * TALLEST * font.getSize()));
    column.setMaxHeight(Region.USE_PREF_SIZE);
    Label from = new Label(words.number(bar.from()));
    from.getStyleClass().addAll("small", "soft");
    VBox lines = new VBox(count, column, from);
    lines.getStyleClass().add("bar-lines");
    Tooltip.install(lines, new Tooltip(sentence(bar)));
    HBox.setHgrow(lines, Priority.ALWAYS);
    return lines;
  }

  private String sentence(Scores.Bar bar) {
    return words.text(
        "admin.results.bar",
        Map.of(
            "from", words.number(bar.from()),
            "to", words.number(bar.to()),
            "n", words.number(bar.count())));
  }

  private Node passes(Scores scores) {
    VBox lines = new VBox();
    lines.getStyleClass().add("chart-facts");
    long all = scores.passed() + scores.failed() + scores.unclear();
    lines.getChildren().add(new Label(words.count("admin.results.all", all)));
    scores
        .mean()
        .ifPresent(mean ->
            lines
                .getChildren()
                .add(new Label(words.text("admin.results.mean", "mean", words.number(mean)))));
    HBox strip = new HBox();
    strip.getStyleClass().add("pass-strip");
    for (Map.Entry<String, Long> part :
        List.of(
            Map.entry("good", scores.passed()),
            Map.entry("stop", scores.failed()),
            Map.entry("unclear", scores.unclear()))) {
      Region piece = new Region();
      piece.getStyleClass().addAll("piece", part.getKey());
      piece
          .prefWidthProperty()
          .bind(strip.widthProperty().multiply(part.getValue() / (double) all));
      Shown.when(part.getValue() > 0, piece);
      strip.getChildren().add(piece);
    }
    lines.getChildren().add(strip);
    fact(lines, "mdi2c-check-circle", "good", "admin.results.passed", scores.passed());
    fact(lines, "mdi2c-close-circle", "stop", "admin.results.failed", scores.failed());
    if (scores.unclear() > 0) {
      fact(lines, "mdi2h-help-circle", "unclear", "admin.results.unclear", scores.unclear());
    }
    return lines;
  }

  private void fact(VBox lines, String icon, String style, String key, long count) {
    Label label = new Label(words.text(key, "n", words.number(count)), Shown.icon(icon, style));
    lines.getChildren().add(label);
  }
}
