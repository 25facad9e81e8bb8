package org.eksamik.ui.admin.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.util.Subscription;
import org.eksamik.ui.admin.candidates.WindowBulkWords;
import org.eksamik.ui.admin.frame.StaffTexts;
import org.eksamik.ui.admin.run.RunViewModel.State;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** The drawer at the foot: what is under way, how fast, how long still; then what came of it. */
public final class RunView implements View {
  private final Fxml fxml;
  private Subscription kept = Subscription.EMPTY;
  private final RunViewModel model;
  private final Words words;
  private final Label title;
  private final Label text;
  private final ProgressBar bar;
  private final Button stop;
  private final Button close;
  private final ListView<String> left;

  public RunView(RunViewModel model, Words words) {
    this.fxml = Fxml.load("RunView", words);
    this.model = model;
    this.words = words;
    title = fxml.get("runTitle", Label.class);
    text = fxml.get("runText", Label.class);
    bar = fxml.get("runBar", ProgressBar.class);
    stop = fxml.get("runStop", Button.class);
    close = fxml.get("runClose", Button.class);
    left = RunView.strings(fxml);
    left.setAccessibleText(words.text("admin.run.left"));
    stop.setOnAction(_ -> model.stop());
    close.setOnAction(_ -> model.dismiss());
    keep(model.pace().subscribe(this::pace));
    keep(model.state().subscribe(this::show));
  }

  @SuppressWarnings("unchecked")
  private static ListView<String> strings(Fxml fxml) {
    return fxml.get("runLeft", ListView.class);
  }

  private void show(State state) {
    Shown.when(!(state instanceof State.None), fxml.root());
    boolean running = state instanceof State.Running || state instanceof State.Stopping;
    Shown.when(running, bar, stop);
    Shown.when(!running, close);
    Shown.style(fxml.root(), "attention", false);
    left.getItems().clear();
    switch (state) {
      case State.None() -> {}
      case State.Running(Run.Kind kind) -> {
        title.setText(words.text(key(kind)));
        stop.setDisable(false);
        bar.setAccessibleText(title.getText());
        pace(model.pace().get());
      }
      case State.Stopping(Run.Kind kind) -> {
        title.setText(words.text(key(kind)));
        stop.setDisable(true);
        pace(model.pace().get());
      }
      case State.Ended(Run.Kind kind, boolean stopped, RunReport report) ->
          ended(kind, stopped, report);
    }
    Shown.when(!left.getItems().isEmpty(), left);
  }

  private static String key(Run.Kind kind) {
    return "admin.run." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void pace(Pace pace) {
    bar.setProgress(pace.part().orElse(ProgressBar.INDETERMINATE_PROGRESS));
    if (model.state().get() instanceof State.Stopping) {
      text.setText(words.text("admin.run.stopping"));
    } else if (model.state().get() instanceof State.Running) {
      text.setText(far(pace) + rate(pace));
    }
  }

  private String far(Pace pace) {
    return pace.total().isEmpty()
        ? words.text("admin.run.done", "n", words.number(pace.done()))
        : words.text(
            "admin.run.done-of",
            Map.of("n", words.number(pace.done()), "all", words.number(pace.total().getAsLong())));
  }

  private String rate(Pace pace) {
    String rate =
        pace.perSecond()
            .map(
                perSecond -> words.text("admin.run.rate", "n", words.number(Math.round(perSecond))))
            .orElse("");
    return rate
        + pace.left().map(rest -> words.text("admin.run.rest", "time", time(rest))).orElse("");
  }

  private String time(Duration rest) {
    if (rest.toSeconds() < 60) {
      return words.text("exam.time.seconds", "s", Long.toString(Math.max(1, rest.toSeconds())));
    }
    Duration up = rest.plusSeconds(59);
    return up.toHours() == 0
        ? words.text("exam.time.minutes", "m", Long.toString(up.toMinutes()))
        : words.text(
            "exam.time.hours",
            Map.of("h", Long.toString(up.toHours()), "m", Long.toString(up.toMinutesPart())));
  }

  private void ended(Run.Kind kind, boolean stopped, RunReport report) {
    Shown.style(fxml.root(), "attention", !report.isWhole());
    title.setText(
        words.text(key(kind) + (stopped ? ".stopped" : report.isWhole() ? ".whole" : ".part")));
    StringBuilder lines =
        new StringBuilder(words.text("admin.run.ended", "n", words.number(report.done())));
    if (report.notDone() > 0) {
      lines.append(words.text("admin.run.ended.left", "n", words.number(report.notDone())));
    }
    if (report.untouched() > 0) {
      lines.append(words.text("admin.run.ended.untouched", "n", words.number(report.untouched())));
    }
    report
        .refusedLines()
        .ifPresent(file ->
            lines.append('\n').append(words.text("admin.run.file", "file", file.toString())));
    report.failure().ifPresent(why -> lines.append('\n').append(new StaffTexts(words).line(why)));
    text.setText(lines.toString());
    WindowBulkWords reasons = new WindowBulkWords(words);
    List<String> names =
        report.left().stream()
            .map(one ->
                words.text(
                    "admin.run.who",
                    Map.of("who", one.who(), "why", reasons.verdict(one.verdict()))))
            .toList();
    left.getItems().setAll(names);
  }

  private void keep(Subscription subscription) {
    kept = kept.and(subscription);
  }

  @Override
  public void close() {
    kept.unsubscribe();
  }

  @Override
  public Parent root() {
    return fxml.root();
  }
}
