package org.eksamik.ui.work;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** The beat of the FX toolkit. */
public final class FxTicks implements Ticks {
  @Override
  public Runnable eachSecond(Runnable beat) {
    Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> beat.run()));
    seconds.setCycleCount(Animation.INDEFINITE);
    seconds.play();
    return seconds::stop;
  }
}
