package org.eksamik.ui.launch;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One step of a launch as the student sees it. */
public final class StepRow {
  private final String name;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Ahead());

  StepRow(String name) {
    this.name = name;
  }

  /** The step's name in the bundles: {@code launch.step.<name>}. */
  public String name() {
    return name;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  void become(State next) {
    state.set(next);
  }

  /** How a step stands. */
  public sealed interface State {
    record Ahead() implements State {}

    /**
     * @param slow it takes so long that it should say what it waits for
     */
    record Running(boolean slow) implements State {}

    record Done(Duration took) implements State {}

    record Failed() implements State {}
  }
}
