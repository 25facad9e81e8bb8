package org.eksamik.ui.status;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells how the workstation is, for the status line. */
@FunctionalInterface
public interface Workstation {
  /** Looks now; may wait for the network: not for the FX thread. */
  Facts look();

  /**
   * What a look found.
   *
   * @param batteryPercent empty where the workstation has no battery
   * @param newerVersion which the school offers and nobody has installed here
   */
  record Facts(Network network, OptionalInt batteryPercent, Optional<String> newerVersion) {
    public static final Facts UNKNOWN =
        new Facts(new Network.Unknown(), OptionalInt.empty(), Optional.empty());
  }

  /** The way to the exam provider. */
  sealed interface Network {
    /** Nobody looked yet. */
    record Unknown() implements Network {}

    record Up(Duration answer) implements Network {}

    record Down() implements Network {}
  }
}
