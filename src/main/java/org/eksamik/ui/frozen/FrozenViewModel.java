package org.eksamik.ui.frozen;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** Asks whether to start a frozen program again; who waits is asked again after a while. */
public final class FrozenViewModel implements ScreenModel {
  private static final int SECONDS_OF_WAITING = 30;

  private final ReadOnlyObjectWrapper<Now> now = new ReadOnlyObjectWrapper<>(Now.ASKING);
  private final Runnable restart;
  private final Runnable wait;
  private final Runnable stop;
  private int left;

  /** Where it is at. */
  public enum Now {
    ASKING,
    WAITING,
    RESTARTING
  }

  /**
   * @param restart told once that the program is to be started again
   * @param wait told each time someone wants to wait
   */
  public FrozenViewModel(Runnable restart, Runnable wait, Work work) {
    this.restart = restart;
    this.wait = wait;
    this.stop = work.eachSecond(this::tick);
  }

  public ReadOnlyObjectProperty<Now> now() {
    return now.getReadOnlyProperty();
  }

  public void restart() {
    if (now.get() == Now.ASKING) {
      now.set(Now.RESTARTING);
      restart.run();
    }
  }

  /** Waits on. */
  public void waitOn() {
    if (now.get() == Now.ASKING) {
      left = SECONDS_OF_WAITING;
      now.set(Now.WAITING);
      wait.run();
    }
  }

  private void tick() {
    if (now.get() == Now.WAITING && --left <= 0) {
      now.set(Now.ASKING);
    }
  }

  @Override
  public void close() {
    stop.run();
  }
}
