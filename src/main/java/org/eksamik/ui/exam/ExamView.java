package org.eksamik.ui.exam;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.eksamik.capture.Device;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.ui.help.HelpView;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.status.StatusViewModel;
import org.eksamik.ui.wireless.WirelessView;
import org.eksamik.ui.wireless.WirelessViewModel;
import org.eksamik.ui.words.Words;

/** The slim bar, what it has to say, and the exam's page below. */
public final class ExamView implements View {
  /** What lies between and around the parts of the second line. */
  private static final double GAPS = 72;

  /** In less than that there is no reading a name. */
  private static final double FEWEST = 120;

  private final Fxml fxml;
  private final ExamViewModel model;
  private final WirelessViewModel wireless;
  private final Words words;
  private final StackPane cover;
  private final ObservableValue<BarRoom> room;
  private final Subscription facts;
  private Optional<WirelessView> choosing = Optional.empty();

  public ExamView(
      ExamViewModel model,
      Words words,
      Look look,
      StatusViewModel status,
      WirelessViewModel wireless,
      Events events) {
    this.fxml = Fxml.load("ExamView", words);
    this.model = model;
    this.words = words;
    this.wireless = wireless;
    this.cover = fxml.get("examCover", StackPane.class);
    fxml.get("examPerson", Label.class).setText(model.admission().person().fullName());
    fxml.get("examTitle", Label.class).setText(model.admission().exam().title());
    fxml.get("examHolder", StackPane.class).getChildren().setAll(model.browser().view());
    this.room = BarRoom.in(fxml.get("examBar", Region.class), look, model.devices());
    devices();
    time();
    fxml.get("examWireless", Button.class).setOnAction(_ -> chooseNetwork());
    this.facts =
        new BarFacts(fxml, status, words, room)
            .show(wireless.offered())
            .and(status.facts().subscribe(model::workstation));
    Shown.low((Region) fxml.root(), look.scale());
    textSize(look);
    leave();
    notice();
    fxml.get("examHelp", Button.class).setOnAction(_ -> help(events));
    model.cover().subscribe(this::cover);
  }

  /** Takes the page out; its browser may then stop. */
  public void clear() {
    facts.unsubscribe();
    wireless.close();
    fxml.get("examHolder", StackPane.class).getChildren().clear();
  }

  public void demo(boolean demo) {
    Shown.when(demo, fxml.get("demoBanner", Node.class));
  }

  private void devices() {
    HBox bar = fxml.get("examBar", HBox.class);
    HBox lights = new DeviceLights(model.devices(), words, room.map(BarRoom.WORDS::equals)).root();
    Pane below = fxml.get("examSecondRow", Pane.class);
    HBox facts = fxml.get("examFacts", HBox.class);
    Label title = fxml.get("examTitle", Label.class);
    // Below, the exam's name takes what the rest leaves, and never a line of its own.
    DoubleBinding left =
        below
            .widthProperty()
            .subtract(lights.widthProperty())
            .subtract(facts.widthProperty())
            .subtract(GAPS);
    Shown.when(
        Bindings.createBooleanBinding(
            () -> room.getValue() != BarRoom.TWO_LINES || left.get() > FEWEST, room, left),
        title);
    room.subscribe(now -> {
      bar.getChildren().removeAll(title, lights, facts);
      below.getChildren().clear();
      title.maxWidthProperty().unbind();
      if (now == BarRoom.TWO_LINES) {
        title.maxWidthProperty().bind(Bindings.max(0, left));
        below.getChildren().setAll(lights, facts, title);
      } else {
        title.setMaxWidth(Double.MAX_VALUE);
        bar.getChildren().add(1, title);
        bar.getChildren().add(bar.getChildren().indexOf(fxml.get("examTime", Label.class)), lights);
        bar.getChildren()
            .add(bar.getChildren().indexOf(fxml.get("examTextSize", Button.class)), facts);
      }
      Shown.when(now == BarRoom.TWO_LINES, below);
    });
  }

  private void time() {
    Label time = fxml.get("examTime", Label.class);
    time.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::timeText, model.elapsed(), model.remaining(), model.handedIn()));
    // Once it is handed in the button says so, and on two lines there is no room to say it twice.
    Shown.when(
        Bindings.createBooleanBinding(
            () -> !model.handedIn().get() || room.getValue() != BarRoom.TWO_LINES,
            model.handedIn(),
            room),
        time);
    model
        .remaining()
        .subscribe(left -> Shown.style(time, "amber", left.filter(Duration::isZero).isPresent()));
  }

  private String timeText() {
    if (model.handedIn().get()) {
      return words.text("exam.handed-in.bar");
    }
    Optional<Duration> remaining = model.remaining().get();
    if (remaining.isEmpty()) {
      return words.text("exam.elapsed", "time", inMinutes(model.elapsed().get()));
    }
    Duration left = remaining.get();
    return left.isZero()
        ? words.text("exam.time-up")
        : words.text("exam.remaining", "time", left(left));
  }

  /** What is left, rounded up: nobody should believe a minute is gone that is still theirs. */
  private String left(Duration left) {
    return left.toSeconds() < 60
        ? words.text("exam.time.seconds", "s", Long.toString(left.toSeconds()))
        : inMinutes(left.plusSeconds(59));
  }

  private String inMinutes(Duration time) {
    return time.toHours() == 0
        ? words.text("exam.time.minutes", "m", Long.toString(time.toMinutes()))
        : words.text(
            "exam.time.hours",
            Map.of(
                "h", Long.toString(time.toHours()), "m", Integer.toString(time.toMinutesPart())));
  }

  private void textSize(Look look) {
    Button button = fxml.get("examTextSize", Button.class);
    button.textProperty().bind(Shown.text(look.scale(), _ -> look.percent() + " %"));
    button
        .accessibleTextProperty()
        .bind(
            Shown.text(
                look.scale(),
                _ -> words.text("exam.text-size", "percent", Integer.toString(look.percent()))));
    model.browser().zoom(look.scale().get());
    button.setOnAction(_ -> {
      look.nextScale();
      model.browser().zoom(look.scale().get());
    });
  }

  private void leave() {
    Button leave = fxml.get("examLeave", Button.class);
    leave.setOnAction(_ -> model.leave());
    model
        .handedIn()
        .subscribe(done -> {
          String wait = model.pageTells() ? "exam.leave" : "exam.finish";
          leave.setText(words.text(done ? "exam.handed-in" : wait));
          Shown.style(leave, "handed-in", done);
        });
  }

  private void notice() {
    Node notice = fxml.get("examNotice", Node.class);
    Node reload = fxml.get("noticeReload", Node.class);
    Label text = fxml.get("noticeText", Label.class);
    fxml.get("noticeReload", Button.class).setOnAction(_ -> model.tryAgain());
    Button close = fxml.get("noticeClose", Button.class);
    close.setOnAction(_ -> model.dismissNotice());
    model
        .notice()
        .subscribe(now -> {
          text.setText(text(now));
          // Whoever comes to the button by the keyboard hears what it is about.
          close.setAccessibleHelp(text.getText());
          text.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
          Shown.when(!(now instanceof Notice.None), notice);
          Shown.when(now instanceof Notice.Slow, reload);
          Shown.style(notice, "amber", isPressing(now));
        });
  }

  private static boolean isPressing(Notice notice) {
    return switch (notice) {
      case Notice.TimeUp _,
          Notice.Slow _,
          Notice.DeviceStopped _,
          Notice.DeviceLost _,
          Notice.NetworkLost _,
          Notice.BatteryLow _,
          Notice.Watched _ ->
          true;
      case Notice.None _, Notice.TimeLeft _, Notice.NetworkBack _, Notice.Refused _ -> false;
    };
  }

  private String text(Notice notice) {
    return switch (notice) {
      case Notice.None() -> "";
      case Notice.TimeLeft(Duration left) -> words.count("exam.notice.left", left.toMinutes());
      case Notice.TimeUp() -> words.text("exam.notice.time-up");
      case Notice.Slow() -> words.text("exam.notice.slow");
      case Notice.DeviceStopped(Device.Kind kind) -> DeviceWords.stopped(words, kind);
      case Notice.DeviceLost(Device.Kind kind) -> DeviceWords.lost(words, kind);
      case Notice.Watched(String detector) -> watched(detector);
      case Notice.NetworkLost() -> words.text("exam.notice.network-lost");
      case Notice.NetworkBack() -> words.text("exam.notice.network-back");
      case Notice.BatteryLow(int level, int percent) ->
          words.text("exam.notice.battery." + level, "percent", Integer.toString(percent));
      case Notice.Refused() -> words.text("exam.notice.refused");
    };
  }

  private String watched(String detector) {
    return words.textOr(
        "exam.notice.watch." + detector.toLowerCase(Locale.ROOT), "exam.notice.watch.other");
  }

  private void cover(Cover now) {
    choosing.ifPresent(WirelessView::close);
    choosing = Optional.empty();
    boolean covered = !(now instanceof Cover.None);
    fxml.get("examHolder", StackPane.class).setDisable(covered);
    Shown.when(covered, cover);
    cover.getChildren().clear();
    if (covered) {
      CoverView question = new CoverView(model, now, words);
      cover.getChildren().setAll(Shown.inTheMiddle(question.root()));
      Shown.focus(cover, question.first());
    } else {
      model.browser().view().requestFocus();
    }
  }

  private void chooseNetwork() {
    wireless.look();
    WirelessView networks = new WirelessView(wireless, words, () -> cover(model.cover().get()));
    choosing = Optional.of(networks);
    cover.getChildren().setAll(Shown.inTheMiddle(networks.root()));
    Shown.when(true, cover);
    Shown.focus(cover, networks.first());
  }

  private void help(Events events) {
    events.record(Event.Kind.HELP_ASKED);
    HelpView help = new HelpView(words, () -> cover(model.cover().get()));
    cover.getChildren().setAll(help.root());
    Shown.when(true, cover);
    help.first().ifPresent(part -> Shown.focus(cover, part));
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public boolean fills() {
    return true;
  }
}
