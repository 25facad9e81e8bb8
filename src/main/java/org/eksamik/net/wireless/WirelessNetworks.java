package org.eksamik.net.wireless;

import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Secret;

/** The wireless networks around the workstation. Waits: not for the FX thread. */
public interface WirelessNetworks {
  /** A workstation where nobody offers a choice. */
  WirelessNetworks NONE =
      new WirelessNetworks() {
        @Override
        public Optional<List<WirelessNetwork>> look() {
          return Optional.empty();
        }

        @Override
        public Joining join(WirelessNetwork network, Optional<Secret> password) {
          return Joining.FAILED;
        }
      };

  /** How joining went. */
  enum Joining {
    JOINED,
    /** Most likely the password is not the network's; nothing of it is kept. */
    WRONG_PASSWORD,
    OUT_OF_REACH,
    FAILED
  }

  /** The networks within reach, the strongest first; empty where the system offers no choice. */
  Optional<List<WirelessNetwork>> look();

  /**
   * Joins a network and waits until it is joined or cannot be, up to a minute.
   *
   * @param password what was typed; empty where none is needed
   * @throws InterruptedException when the thread is interrupted; what was begun is taken back
   */
  Joining join(WirelessNetwork network, Optional<Secret> password) throws InterruptedException;
}
