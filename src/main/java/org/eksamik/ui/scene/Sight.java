package org.eksamik.ui.scene;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Keeps what a screen is for in sight. Where a column is taller than its room, all that stands
 * above its row of {@code actions} scrolls; the row stays where it can be seen and pressed.
 */
public final class Sight {
  private static final String ACTIONS = "actions";
  private static final String ABOVE = "above-actions";

  /** The ring on what has the keyboard lies outside of it, and a scroll pane would cut it. */
  private static final double RING = 6;

  private Sight() {}

  /**
   * Keeps the row of actions of a column in sight. One that has none, nor a part that arranged for
   * this by itself, is as tall as what it says, for somebody around it to scroll.
   */
  public static void keepActions(Parent screen) {
    if (screen instanceof VBox column && screen.lookup("." + ABOVE) == null) {
      column.getChildren().stream()
          .filter(part -> part.getStyleClass().contains(ACTIONS))
          .findFirst()
          .ifPresent(actions -> keep(column, actions));
    }
    if (screen instanceof Region region && screen.lookup("." + ABOVE) == null) {
      region.setMinHeight(Region.USE_PREF_SIZE);
    }
  }

  private static void keep(VBox column, Node actions) {
    List<Node> parts =
        List.copyOf(column.getChildren().subList(0, column.getChildren().indexOf(actions)));
    column.getChildren().removeAll(parts);
    VBox above = new VBox();
    above.spacingProperty().bind(column.spacingProperty());
    above.setPadding(new Insets(RING));
    above.getChildren().setAll(parts);
    ScrollPane scroll = new Tall(above);
    VBox.setMargin(scroll, new Insets(-RING));
    parts.stream()
        .flatMap(part -> Optional.ofNullable(VBox.getVgrow(part)).stream())
        .filter(Priority.ALWAYS::equals)
        .findFirst()
        .ifPresent(grows -> VBox.setVgrow(scroll, grows));
    column.getChildren().addFirst(scroll);
    if (actions instanceof Region row) {
      row.setMinHeight(Region.USE_PREF_SIZE);
    }
    actions.addEventHandler(KeyEvent.KEY_PRESSED, key -> turn(scroll, key));
  }

  /** The keyboard is on the actions: a page up or down moves what stands above them. */
  private static void turn(ScrollPane scroll, KeyEvent key) {
    double hidden =
        scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden <= 0 || !List.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN).contains(key.getCode())) {
      return;
    }
    double page = scroll.getViewportBounds().getHeight() / hidden;
    double way = key.getCode() == KeyCode.PAGE_UP ? -page : page;
    scroll.setVvalue(Math.clamp(scroll.getVvalue() + way, 0, 1));
    key.consume();
  }

  /** As tall as what it shows at its width; marked {@code overflows} where it is given less. */
  private static final class Tall extends ScrollPane {
    /** What it watches knows of it only weakly. */
    private final BooleanBinding overflows;

    Tall(Region content) {
      super(content);
      getStyleClass().add(ABOVE);
      setFitToWidth(true);
      setHbarPolicy(ScrollBarPolicy.NEVER);
      setFocusTraversable(false);
      overflows =
          Bindings.createBooleanBinding(
              () -> content.getHeight() > getViewportBounds().getHeight() + 1,
              content.heightProperty(),
              viewportBoundsProperty());
      overflows.subscribe(is -> Shown.style(this, "overflows", is));
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }
  }
}
