package org.eksamik.ui.held;

import java.util.Optional;
import javafx.application.Platform;
import org.eksamik.kiosk.WatchListener;
import org.eksamik.profile.WatchSettings.Reaction;

/** Brings what the watch found to the exam that is open, on the FX thread. */
public final class Alarm implements WatchListener {
  /** For the FX thread. */
  private Optional<WatchListener> exam = Optional.empty();

  /** From now on this exam hears; FX thread. */
  public void ring(WatchListener listener) {
    exam = Optional.of(listener);
  }

  /** Nobody hears any more; FX thread. */
  public void silence() {
    exam = Optional.empty();
  }

  @Override
  public void found(String detector, Reaction reaction) {
    Platform.runLater(() -> exam.ifPresent(it -> it.found(detector, reaction)));
  }
}
