package org.eksamik.ui.scene;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableNumberValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small moves that every screen makes. */
public final class Shown {
  /** A frame of this height at the usual size of text, in pixels, has room for everything. */
  private static final double LOW = 430;

  private Shown() {}

  /** Shows a part, or takes it out of the layout altogether. */
  public static void when(boolean shown, Node... parts) {
    for (Node part : parts) {
      part.setVisible(shown);
      part.setManaged(shown);
    }
  }

  /** Shows a part as long as the value holds. */
  public static void when(ObservableValue<Boolean> shown, Node... parts) {
    for (Node part : parts) {
      part.visibleProperty().bind(shown);
      part.managedProperty().bind(shown);
    }
  }

  /**
   * A text that follows a value. The value knows of it only weakly, unlike with {@code map}: what
   * outlives a screen, as the size of the text does, must not keep the screen.
   */
  public static <T> StringBinding text(ObservableValue<T> value, Function<? super T, String> text) {
    return Bindings.createStringBinding(() -> text.apply(value.getValue()), value);
  }

  /**
   * Whether a frame has room for few lines of its text only: on a low screen, or with large text.
   * It is then marked {@code low} too, and what is around the screens gives way to them.
   */
  public static BooleanBinding low(Region frame, ObservableNumberValue scale) {
    BooleanBinding low =
        Bindings.createBooleanBinding(
            () -> frame.getHeight() > 0 && frame.getHeight() < LOW * scale.doubleValue(),
            frame.heightProperty(),
            scale);
    low.subscribe(is -> style(frame, "low", is));
    // The height and the scale know of it only weakly: it lives as long as the frame.
    frame.getProperties().put(Shown.class, low);
    return low;
  }

  /** Gives a part that was made in Java the name and the style classes it has in the scene. */
  public static <N extends Node> N named(N part, String id, String... styleClasses) {
    part.setId(id);
    part.getStyleClass().addAll(styleClasses);
    return part;
  }

  /** Turns a style class on or off. */
  public static void style(Node node, String styleClass, boolean on) {
    node.getStyleClass().remove(styleClass);
    if (on) {
      node.getStyleClass().add(styleClass);
    }
  }

  /**
   * A card in the middle of what it lies over; it scrolls where it is taller, see {@link Sight}.
   */
  public static ScrollPane inTheMiddle(Region card) {
    Sight.keepActions(card);
    ScrollPane scroll = new ScrollPane(new StackPane(card));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  /**
   * Puts the keyboard on a part of something just shown. A scroll pane takes its content into the
   * scene only when it is styled, so that is done first. Once it is laid out, it is scrolled into
   * view.
   */
  public static void focus(Parent shown, Node part) {
    shown.applyCss();
    part.requestFocus();
    Scene scene = shown.getScene();
    if (scene != null) {
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              inView(part);
            }
          });
    }
  }

  /** Scrolls what lies around a part just far enough for the whole part to be seen. */
  public static void inView(Node part) {
    for (Node around = part.getParent(); around != null; around = around.getParent()) {
      if (around instanceof ScrollPane pane) {
        pane.applyCss();
        pane.layout();
        scroll(pane, part);
      }
    }
  }

  private static void scroll(ScrollPane pane, Node part) {
    Node content = pane.getContent();
    Bounds place = content.sceneToLocal(part.localToScene(part.getBoundsInLocal()));
    double room = pane.getViewportBounds().getHeight();
    double hidden = content.getBoundsInLocal().getHeight() - room;
    if (hidden > 0) {
      double top = pane.getVvalue() * hidden;
      double lowest = place.getMinY();
      double highest = Math.min(place.getMaxY() - room, lowest);
      pane.setVvalue(Math.clamp(top, highest, lowest) / hidden);
    }
  }

  public static FontIcon icon(String code, String... styleClasses) {
    FontIcon icon = new FontIcon(code);
    icon.getStyleClass().addAll(styleClasses);
    return icon;
  }
}
