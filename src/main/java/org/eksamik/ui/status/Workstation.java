package org.eksamik.ui.status;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eksamik.net.wireless.WirelessNetworks;

/** Tells how the workstation is, for the status line and the exam's bar. */
@FunctionalInterface
public interface Workstation {
  /**
   * Looks now; may wait for the network: not for the FX thread.
   *
   * @param exam the server of the exam that is open; empty: the provider is looked for
   */
  Facts look(Optional<URI> exam);

  /** The wireless networks to choose from, where the system offers a choice. */
  default WirelessNetworks wireless() {
    return WirelessNetworks.NONE;
  }

  /**
   * What a look found.
   *
   * @param battery empty where the workstation has none
   * @param newerVersion which the school offers and nobody has installed here
   */
  record Facts(Network network, Optional<Charge> battery, Optional<String> newerVersion) {
    public static final Facts UNKNOWN =
        new Facts(new Network.Unknown(), Optional.empty(), Optional.empty());

    public boolean isDown() {
      return network instanceof Network.Down;
    }
  }

  /**
   * What is in the battery.
   *
   * @param charging the mains feed it
   */
  record Charge(int percent, boolean charging) {}

  /** The way to the exam. */
  sealed interface Network {
    /** Nobody looked yet. */
    record Unknown() implements Network {}

    record Up(Duration answer) implements Network {}

    record Down() implements Network {}
  }
}
