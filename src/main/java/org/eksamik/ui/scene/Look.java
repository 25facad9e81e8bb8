package org.eksamik.ui.scene;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the student chose for their eyes: colours and the size of the text. */
public final class Look {
  /** Factors of the text's size, the usual one first. */
  public static final List<Double> SCALES = List.of(1.0, 1.25, 1.5, 2.0, 3.0);

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final DoubleProperty scale = new SimpleDoubleProperty(SCALES.getFirst());

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  public DoubleProperty scale() {
    return scale;
  }

  /** The text's size in percent of the usual one. */
  public int percent() {
    return (int) Math.round(scale.get() * 100);
  }

  public void nextTheme() {
    theme.set(theme.get().next());
  }

  /** The next larger text, and after the largest the usual one. */
  public void nextScale() {
    scale.set(SCALES.get((SCALES.indexOf(scale.get()) + 1) % SCALES.size()));
  }

  /** As it was before anyone chose: each student begins with the same window. */
  public void reset() {
    theme.set(Theme.LIGHT);
    scale.set(SCALES.getFirst());
  }
}
