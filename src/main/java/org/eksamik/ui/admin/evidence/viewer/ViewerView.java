package org.eksamik.ui.admin.evidence.viewer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.eksamik.evidence.export.Form;
import org.eksamik.evidence.export.Stretch;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.words.EvidenceWords;
import org.eksamik.ui.admin.evidence.EvidenceDialogs;
import org.eksamik.ui.admin.frame.StaffTexts;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** An open session: what is proved at the top, pictures and events, time below. */
public final class ViewerView implements View {
  private final Fxml fxml;
  private final ViewerViewModel model;
  private final Ways ways;
  private final Words words;
  private final EvidenceWords evidence;
  private final TimelineBar timeline;
  private final ViewerMiddle middle;
  private final AnimationTimer clock;
  private Subscription kept = Subscription.EMPTY;

  /** What leads away from here. */
  public record Ways(Runnable back, EvidenceDialogs dialogs) {}

  public ViewerView(ViewerViewModel model, Ways ways, Look look, Words words) {
    this.fxml = Fxml.load("ViewerView", words);
    this.model = model;
    this.ways = ways;
    this.words = words;
    this.evidence = EvidenceWords.in(words.language());
    this.timeline = new TimelineBar(model, words);
    this.middle = new ViewerMiddle(model, look, words);
    this.clock = clock(model.playback());
    fxml.get("viewerMiddle", StackPane.class).getChildren().setAll(middle);
    fxml.get("timelinePlace", StackPane.class).getChildren().setAll(timeline);
    verdict(model.session());
    controls();
    choosing();
    exporting();
    new ViewerKeys(model, middle.events()).listen(fxml.root());
    clock.start();
  }

  private static AnimationTimer clock(Playback playback) {
    return new AnimationTimer() {
      private long last;

      @Override
      public void handle(long now) {
        if (last != 0) {
          playback.tick(Duration.ofNanos(now - last));
        }
        last = now;
      }
    };
  }

  private void verdict(RecordedSession session) {
    fxml.get("viewerTitle", Label.class).setText(evidence.moment(session.began()));
    fxml.get("viewerId", Label.class).setText(session.id());
    String style =
        switch (session.verdict()) {
          case INTACT -> "good";
          case RUNNING, CUT_OFF -> "attention";
          case CHANGED -> "stop";
        };
    String icon =
        switch (session.verdict()) {
          case INTACT -> "mdi2s-shield-check-outline";
          case RUNNING -> "mdi2r-record-circle-outline";
          case CUT_OFF -> "mdi2a-alert-outline";
          case CHANGED -> "mdi2s-shield-alert-outline";
        };
    fxml.get("verdict", Node.class).getStyleClass().add("verdict-" + style);
    fxml.get("verdictIcon", StackPane.class).getChildren().setAll(Shown.icon(icon, style));
    fxml.get("verdictSentence", Label.class).setText(evidence.verdict(session));
    fxml.get("verdictMore", Label.class).setText(String.join(" ", evidence.more(session)));
    Label findings = fxml.get("verdictFindings", Label.class);
    findings.setText(findings(session));
    Shown.when(!findings.getText().isEmpty(), findings);
  }

  /** The first few; the report has all. */
  private String findings(RecordedSession session) {
    List<String> all = session.verification().findings().stream().map(evidence::finding).toList();
    String few = all.stream().limit(3).collect(Collectors.joining("\n"));
    return all.size() > 3 ? few + "\n" + words.count("viewer.findings.more", all.size() - 3L) : few;
  }

  private void controls() {
    Playback playback = model.playback();
    Button play = fxml.get("play", Button.class);
    play.setOnAction(_ -> playback.toggle());
    keep(
        playback
            .playing()
            .subscribe(playing -> {
              play.setGraphic(Shown.icon(playing ? "mdi2p-pause" : "mdi2p-play"));
              name(play, playing ? "viewer.pause" : "viewer.play");
            }));
    button("previous", "viewer.previous", model::previous);
    button("next", "viewer.next", model::next);
    button("backward", "viewer.backward", () -> playback.step(ViewerKeys.STEP.negated()));
    button("forward", "viewer.forward", () -> playback.step(ViewerKeys.STEP));
    button("viewerBack", "recordings.back", ways.back());
    speeds(playback);
    Label now = fxml.get("clock", Label.class);
    keep(
        playback
            .moment()
            .subscribe(moment ->
                now.setText(
                    words.text(
                        "viewer.clock",
                        Map.of(
                            "time", evidence.time(model.session().clockAt(moment)),
                            "since", evidence.length(moment),
                            "length", evidence.length(playback.length()))))));
  }

  @SuppressWarnings("unchecked")
  private void speeds(Playback playback) {
    ComboBox<Double> speed = fxml.get("speed", ComboBox.class);
    speed.setAccessibleText(words.text("viewer.speed"));
    speed.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Double times) {
            return times == null
                ? ""
                : words.number(java.math.BigDecimal.valueOf(times).stripTrailingZeros()) + " ×";
          }

          @Override
          public Double fromString(String text) {
            return playback.speed().get();
          }
        });
    speed.getItems().setAll(Playback.SPEEDS);
    keep(playback.speed().subscribe(speed::setValue));
    speed.setOnAction(_ -> Optional.ofNullable(speed.getValue()).ifPresent(playback::play));
  }

  private void choosing() {
    Chosen chosen = model.chosen();
    button("stretchFrom", "viewer.stretch.from", () -> chosen.from(moment()));
    button("stretchUntil", "viewer.stretch.until", () -> chosen.until(moment()));
    button("stretchWhole", "viewer.stretch.whole", chosen::whole);
    Button keep = fxml.get("keep", Button.class);
    keep.setOnAction(_ -> chosen.keep(moment()));
    keep(chosen.stretch().subscribe(_ -> tell(chosen)));
    keep(chosen.moments().subscribe(_ -> tell(chosen)));
    keep(model.playback().moment().subscribe(_ -> tellKeep(keep, chosen)));
    keep(chosen.moments().subscribe(_ -> tellKeep(keep, chosen)));
  }

  private void tellKeep(Button keep, Chosen chosen) {
    boolean isKept = chosen.moments().get().contains(moment());
    keep.setText(words.text(isKept ? "viewer.keep.undo" : "viewer.keep"));
  }

  private void tell(Chosen chosen) {
    Stretch stretch = chosen.stretch().get();
    Shown.when(!stretch.isWhole(), fxml.get("stretchWhole", Button.class));
    Label text = fxml.get("chosenText", Label.class);
    String first =
        stretch.isWhole()
            ? words.text("viewer.stretch.none")
            : words.text(
                "viewer.stretch",
                Map.of(
                    "from", time(stretch.from().orElse(Duration.ZERO)),
                    "until", time(stretch.until().orElse(model.session().length()))));
    int kept = chosen.moments().get().size();
    text.setText(kept == 0 ? first : first + " " + words.count("viewer.kept", kept));
  }

  private String time(Duration moment) {
    return evidence.time(model.session().clockAt(moment));
  }

  private Duration moment() {
    return model.playback().moment().get();
  }

  private void exporting() {
    MenuButton menu = fxml.get("export", MenuButton.class);
    item(menu, "export-mp4", "viewer.export.video", Form.MP4);
    item(menu, "export-pdf", "viewer.export.pdf", Form.PDF);
    item(menu, "export-html", "viewer.export.html", Form.HTML);
    Label text = fxml.get("exportText", Label.class);
    keep(
        model
            .exports()
            .state()
            .subscribe(now -> {
              Shown.when(now instanceof Exports.State.Writing, fxml.get("exportBusy", Node.class));
              menu.setDisable(now instanceof Exports.State.Writing);
              text.setText(told(now));
              Shown.when(!text.getText().isEmpty(), text);
              Shown.style(text, "attention", now instanceof Exports.State.Failed);
            }));
    fxml.get("exportBusy", Node.class).setAccessibleText(words.text("viewer.export.writing"));
  }

  private String told(Exports.State now) {
    return switch (now) {
      case Exports.State.None() -> "";
      case Exports.State.Writing() -> words.text("viewer.export.writing");
      case Exports.State.Written(var where) ->
          words.text("viewer.export.written", "file", where.toString());
      case Exports.State.Failed(var why) -> new StaffTexts(words).line(why);
    };
  }

  private void item(MenuButton menu, String id, String key, Form form) {
    MenuItem item = new MenuItem(words.text(key));
    item.setId(id);
    item.setOnAction(
        _ -> place(form).ifPresent(where -> model.exports().write(form, where, words.language())));
    menu.getItems().add(item);
  }

  private Optional<Path> place(Form form) {
    Window over = fxml.root().getScene().getWindow();
    return form == Form.MP4
        ? ways.dialogs().folder(over, words)
        : ways.dialogs().save(over, words, model.exports().name(form));
  }

  private void button(String id, String key, Runnable act) {
    Button button = fxml.get(id, Button.class);
    button.setOnAction(_ -> act.run());
    name(button, key);
  }

  private void name(Button button, String key) {
    button.setAccessibleText(words.text(key));
    if (button.getText() == null || button.getText().isEmpty()) {
      button.setTooltip(new Tooltip(words.text(key)));
    }
  }

  private void keep(Subscription more) {
    kept = kept.and(more);
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(timeline);
  }

  @Override
  public void close() {
    clock.stop();
    kept.unsubscribe();
    timeline.close();
    middle.close();
  }
}
