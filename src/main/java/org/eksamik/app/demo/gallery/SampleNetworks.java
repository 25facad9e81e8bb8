package org.eksamik.app.demo.gallery;

import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Secret;
import org.eksamik.net.wireless.WirelessNetwork;
import org.eksamik.net.wireless.WirelessNetwork.Security;
import org.eksamik.net.wireless.WirelessNetworks;

/** Four networks: one refuses every password, one is joined without, one is out of reach. */
final class SampleNetworks implements WirelessNetworks {
  static final List<WirelessNetwork> ALL =
      List.of(
          new WirelessNetwork("Exam-204", 92, Security.PASSWORD, false, false),
          new WirelessNetwork("eduroam-guest", 71, Security.OPEN, true, false),
          new WirelessNetwork("Library", 48, Security.PASSWORD, true, true),
          new WirelessNetwork("eduroam", 23, Security.PERSONAL, false, false));

  @Override
  public Optional<List<WirelessNetwork>> look() {
    return Optional.of(ALL);
  }

  @Override
  public Joining join(WirelessNetwork network, Optional<Secret> password) {
    if (network.joined()) {
      return Joining.OUT_OF_REACH;
    }
    return password.isPresent() ? Joining.WRONG_PASSWORD : Joining.JOINED;
  }
}
