package org.eksamik.ui.admin.evidence.viewer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.eksamik.capture.recorded.DecodedPicture;
import org.eksamik.evidence.export.Stretch;
import org.eksamik.evidence.reading.RecordedEvent;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.reading.RecordedTrack;
import org.eksamik.evidence.words.EvidenceWords;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The session from left to right: small pictures, what was recorded, the events, the stretch that
 * is chosen, and where one is. Click, drag or the keyboard go to a moment; to screen readers it is
 * a slider.
 */
final class TimelineBar extends Pane implements AutoCloseable {
  private static final double PICTURES = 62;
  private static final double PICTURE_WIDTH = 100;
  private static final double LANE = 5;
  private static final double LANES = PICTURES + 3 * LANE + 4;
  private static final double MARKS = 24;
  private static final double EDGE = 10;
  private static final double HEAD = 3;

  private final ViewerViewModel model;
  private final EvidenceWords evidence;
  private final Pane pictures = new Pane();
  private final Pane lanes = new Pane();
  private final Pane marks = new Pane();
  private final Region stretch = new Region();
  private final Region head = new Region();
  private Subscription kept = Subscription.EMPTY;
  private double drawn = -1;

  TimelineBar(ViewerViewModel model, Words words) {
    this.model = model;
    this.evidence = EvidenceWords.in(words.language());
    setId("timeline");
    getStyleClass().add("timeline");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText(words.text("viewer.timeline"));
    stretch.getStyleClass().add("stretch");
    head.getStyleClass().add("head");
    getChildren().setAll(stretch, pictures, lanes, marks, head);
    getChildren().forEach(part -> part.setManaged(false));
    double height = LANES + MARKS + 4;
    setMinHeight(height);
    setPrefHeight(height);
    setOnMousePressed(this::go);
    setOnMouseDragged(this::go);
    keep(model.playback().moment().subscribe(_ -> place()));
    keep(model.chosen().stretch().subscribe(_ -> place()));
    keep(model.thumbnails().shown().subscribe(this::thumbnails));
    keep(model.events().shown().subscribe(this::marks));
  }

  private void keep(Subscription more) {
    kept = kept.and(more);
  }

  private void go(MouseEvent mouse) {
    requestFocus();
    model.playback().seek(model.moment((mouse.getX() - EDGE) / room()));
    mouse.consume();
  }

  private double room() {
    return Math.max(1, getWidth() - 2 * EDGE);
  }

  private double x(Duration moment) {
    return EDGE + model.part(moment) * room();
  }

  @Override
  protected void layoutChildren() {
    if (drawn != getWidth()) {
      drawn = getWidth();
      model.thumbnails().draw((int) Math.clamp(room() / PICTURE_WIDTH, 1, 40));
      thumbnails(model.thumbnails().shown().get());
      lanes();
      marks(model.events().shown().get());
    }
    place();
  }

  private void place() {
    head.resizeRelocate(x(model.playback().moment().get()) - HEAD / 2, 0, HEAD, getHeight());
    Stretch chosen = model.chosen().stretch().get();
    double from = x(chosen.from().orElse(Duration.ZERO));
    double until = x(chosen.until().orElse(model.session().length()));
    stretch.setVisible(!chosen.isWhole());
    stretch.resizeRelocate(from, 0, Math.max(HEAD, until - from), getHeight());
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  private void thumbnails(List<Optional<DecodedPicture>> shown) {
    pictures.getChildren().clear();
    double width = room() / Math.max(1, shown.size());
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).isPresent()) {
        ImageView view = new ImageView(PicturePane.image(shown.get(i).get()));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(Math.max(1, width - 4));
        view.setFitHeight(PICTURES - 6);
        view.relocate(EDGE + i * width + (width - view.getLayoutBounds().getWidth()) / 2, 4);
        pictures.getChildren().add(view);
      }
    }
  }

  /** Where camera and screen were recorded. */
  private void lanes() {
    lanes.getChildren().clear();
    lane("screen", PICTURES + LANE);
    lane("camera", PICTURES + 2 * LANE + 2);
  }

  private void lane(String kind, double y) {
    RecordedSession session = model.session();
    for (RecordedTrack track : session.tracks(kind)) {
      Region piece = new Region();
      piece.getStyleClass().addAll("lane", kind);
      piece.setManaged(false);
      double from = x(track.begins());
      piece.resizeRelocate(from, y, Math.max(2, x(track.ends()) - from), LANE - 1);
      lanes.getChildren().add(piece);
    }
  }

  /** One mark where there are several events: the gravest. */
  private void marks(List<RecordedEvent> events) {
    marks.getChildren().clear();
    double free = Double.NEGATIVE_INFINITY;
    Optional<RecordedEvent> gravest = Optional.empty();
    for (RecordedEvent event : events) {
      if (x(event.since()) >= free) {
        gravest.ifPresent(this::mark);
        gravest = Optional.of(event);
        free = x(event.since()) + MARKS / 2;
      } else if (gravest.filter(it -> it.gravity().compareTo(event.gravity()) < 0).isPresent()) {
        gravest = Optional.of(event);
      }
    }
    gravest.ifPresent(this::mark);
  }

  private void mark(RecordedEvent event) {
    FontIcon icon = GravityIcon.of(event.gravity(), "mark-on-timeline");
    icon.setManaged(false);
    Pane around = new Pane(icon);
    around.setPrefSize(MARKS, MARKS);
    around.resizeRelocate(x(event.since()) - MARKS / 2, LANES, MARKS, MARKS);
    icon.applyCss();
    icon.setX(5);
    icon.setY(MARKS - 6);
    Tooltip.install(around, new Tooltip(evidence.time(event.at()) + " " + evidence.event(event)));
    around.setOnMousePressed(press -> {
      requestFocus();
      model.jump(event);
      press.consume();
    });
    marks.getChildren().add(around);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> (double) model.playback().moment().get().toSeconds();
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> (double) model.session().length().toSeconds();
      case ORIENTATION -> Orientation.HORIZONTAL;
      case VALUE_STRING -> evidence.time(model.session().clockAt(model.playback().moment().get()));
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> model.playback().step(ViewerKeys.STEP);
      case DECREMENT -> model.playback().step(ViewerKeys.STEP.negated());
      case SET_VALUE -> {
        if (parameters.length > 0 && parameters[0] instanceof Number seconds) {
          model.playback().seek(Duration.ofSeconds(seconds.longValue()));
        }
      }
      default -> super.executeAccessibleAction(action, parameters);
    }
  }

  @Override
  public void close() {
    kept.unsubscribe();
  }
}
