package org.eksamik.ui.admin.evidence.viewer;

import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.eksamik.evidence.reading.Gravity;
import org.eksamik.evidence.reading.RecordedEvent;
import org.eksamik.evidence.words.EvidenceWords;
import org.eksamik.ui.words.Words;

/** The events of a session; the one that is selected is where one goes. */
final class EventListView extends VBox implements AutoCloseable {
  /** So much room a scroll bar may take. */
  private static final double SCROLL_BAR = 18;

  private final ViewerViewModel model;
  private final EvidenceWords evidence;
  private final Words words;
  private final ListView<RecordedEvent> list = new ListView<>();
  private Subscription kept = Subscription.EMPTY;
  private boolean following;

  EventListView(ViewerViewModel model, Words words) {
    this.model = model;
    this.words = words;
    this.evidence = EvidenceWords.in(words.language());
    getStyleClass().add("event-list");
    list.setId("events");
    list.getStyleClass().add("events");
    list.setAccessibleText(words.text("viewer.events"));
    Label none = new Label(words.text("viewer.events.none"));
    none.setWrapText(true);
    none.getStyleClass().add("small");
    list.setPlaceholder(none);
    list.setCellFactory(_ -> new Cell());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(gravities(), kinds(), list);
    kept = kept.and(model.events().shown().subscribe(shown -> list.getItems().setAll(shown)));
    kept = kept.and(model.playback().moment().subscribe(this::follow));
    kept = kept.and(model.events().shown().subscribe(_ -> follow()));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, chosen) -> {
          if (chosen != null && !following) {
            model.jump(chosen);
          }
        });
  }

  private Node gravities() {
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("toolbar");
    for (Gravity gravity : Gravity.values()) {
      ToggleButton button =
          new ToggleButton(
              evidence.gravity(gravity) + " " + words.number(model.events().count(gravity)),
              GravityIcon.of(gravity));
      button.setId("see-" + gravity.name().toLowerCase(java.util.Locale.ROOT));
      button.getStyleClass().add("side-tab");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setSelected(model.events().has(gravity));
      button.setOnAction(_ -> model.events().see(gravity, button.isSelected()));
      buttons.getChildren().add(button);
    }
    return buttons;
  }

  private Node kinds() {
    ComboBox<Optional<String>> choice = new ComboBox<>();
    choice.setId("kinds");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setAccessibleText(words.text("viewer.kinds"));
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<String> kind) {
            return kind == null || kind.isEmpty()
                ? words.text("viewer.kinds.all")
                : evidence.event(kind.get());
          }

          @Override
          public Optional<String> fromString(String text) {
            return Optional.empty();
          }
        });
    choice.getItems().add(Optional.empty());
    model.events().kinds().forEach(kind -> choice.getItems().add(Optional.of(kind)));
    choice.setValue(model.events().kind());
    choice.setOnAction(_ -> {
      if (choice.getValue() != null) {
        model.events().only(choice.getValue());
      }
    });
    return choice;
  }

  /** Marks the event one is at, without going anywhere. */
  private void follow() {
    following = true;
    Optional<RecordedEvent> here = model.here();
    if (here.isEmpty()) {
      list.getSelectionModel().clearSelection();
    } else if (!here.get().equals(list.getSelectionModel().getSelectedItem())
        && !isAtTheSameMoment(here.get())) {
      list.getSelectionModel().select(here.get());
      list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
    }
    following = false;
  }

  private boolean isAtTheSameMoment(RecordedEvent here) {
    RecordedEvent chosen = list.getSelectionModel().getSelectedItem();
    return chosen != null && chosen.since().equals(here.since());
  }

  ListView<RecordedEvent> list() {
    return list;
  }

  @Override
  public void close() {
    kept.unsubscribe();
  }

  private final class Cell extends ListCell<RecordedEvent> {
    private final Label time = new Label();
    private final Label what = new Label();
    private final Label facts = new Label();
    private final HBox line = new HBox();

    Cell() {
      time.getStyleClass().add("event-time");
      time.setMinWidth(Region.USE_PREF_SIZE);
      what.setWrapText(true);
      facts.setWrapText(true);
      facts.getStyleClass().add("soft");
      VBox lines = new VBox(what, facts);
      HBox.setHgrow(lines, Priority.ALWAYS);
      lines.setMinWidth(0);
      line.getStyleClass().add("event-line");
      line.getChildren().setAll(time, new Region(), lines);
      setPrefWidth(0);
      setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    /** Texts are wrapped to the width of the list, which cells do not ask for by themselves. */
    @Override
    protected double computePrefHeight(double width) {
      if (isEmpty()) {
        return super.computePrefHeight(width);
      }
      double room = list.getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
      return line.prefHeight(Math.max(1, room)) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void updateItem(RecordedEvent event, boolean empty) {
      super.updateItem(event, empty);
      setText(null);
      if (empty || event == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      time.setText(evidence.time(event.at()));
      what.setText(evidence.event(event));
      facts.setText(evidence.facts(event));
      facts.setManaged(!event.facts().isEmpty());
      facts.setVisible(!event.facts().isEmpty());
      line.getChildren().set(1, GravityIcon.of(event.gravity()));
      setGraphic(line);
      setAccessibleText(
          words.text(
              "viewer.event",
              Map.of(
                  "time", time.getText(),
                  "gravity", evidence.gravity(event.gravity()),
                  "what", what.getText(),
                  "facts", facts.getText())));
    }
  }
}
