package org.eksamik.ui;

import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Secret;
import org.eksamik.net.wireless.WirelessNetwork;
import org.eksamik.net.wireless.WirelessNetwork.Security;
import org.eksamik.net.wireless.WirelessNetworks;

/** Four networks: one takes the password "right", one is joined without, one is out of reach. */
final class TestWireless implements WirelessNetworks {
  static final List<WirelessNetwork> NETWORKS =
      List.of(
          new WirelessNetwork("Kooli eksamivõrk 204", 92, Security.PASSWORD, false, false),
          new WirelessNetwork("eduroam-guest", 71, Security.OPEN, true, false),
          new WirelessNetwork("Raamatukogu", 48, Security.PASSWORD, true, true),
          new WirelessNetwork("eduroam", 23, Security.PERSONAL, false, false));

  @Override
  public Optional<List<WirelessNetwork>> look() {
    return Optional.of(NETWORKS);
  }

  @Override
  public Joining join(WirelessNetwork network, Optional<Secret> password) {
    if (network.joined()) {
      return Joining.OUT_OF_REACH;
    }
    return password.filter(typed -> !typed.reveal().equals("right")).isPresent()
        ? Joining.WRONG_PASSWORD
        : Joining.JOINED;
  }
}
