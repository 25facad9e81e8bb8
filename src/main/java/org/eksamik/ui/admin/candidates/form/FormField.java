package org.eksamik.ui.admin.candidates.form;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.eksamik.provider.CellProblem;

/** One line of the form. */
public final class FormField {
  private final String column;
  private final String label;
  private final Kind kind;
  private final boolean required;
  private final String before;
  private final StringProperty value;
  private final ReadOnlyObjectWrapper<Optional<CellProblem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** How the value is shown and typed. */
  public enum Kind {
    TEXT,
    /** Never shown; left blank it stays as it is. */
    SECRET,
    /** The key of somebody who is there: it says who is meant. */
    FIXED,
    /** A line {@code name=value} for each field of this beginning. */
    MANY
  }

  FormField(String column, String label, Kind kind, boolean required, String before) {
    this.column = column;
    this.label = label;
    this.kind = kind;
    this.required = required;
    this.before = before;
    this.value = new SimpleStringProperty(before);
    value.addListener(_ -> problem.set(Optional.empty()));
  }

  /**
   * Our own column, or the provider's label; for {@link Kind#MANY} the beginning of the columns.
   */
  public String column() {
    return column;
  }

  /** What the provider calls it. */
  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isRequired() {
    return required;
  }

  public StringProperty value() {
    return value;
  }

  public ReadOnlyObjectProperty<Optional<CellProblem>> problem() {
    return problem.getReadOnlyProperty();
  }

  void mark(CellProblem found) {
    problem.set(Optional.of(found));
  }

  /** What was typed and differs from what was there; blank is as if nothing was typed. */
  Optional<String> given() {
    String typed = value.get().strip();
    return typed.isEmpty() || typed.equals(before.strip()) ? Optional.empty() : Optional.of(typed);
  }

  /** Leaves out the value: it may be a password. */
  @Override
  public String toString() {
    return "FormField[" + column + "]";
  }
}
