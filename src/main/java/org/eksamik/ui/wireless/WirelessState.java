package org.eksamik.ui.wireless;

import java.util.List;
import org.eksamik.net.wireless.WirelessNetwork;

/** Where choosing a wireless network is at. */
public sealed interface WirelessState {
  /** Nobody looked yet. */
  record Looking() implements WirelessState {}

  /** What is within reach, the strongest first. */
  record Choosing(List<WirelessNetwork> networks) implements WirelessState {}

  /**
   * A password is needed.
   *
   * @param refused the last one was not right
   */
  record Asking(WirelessNetwork network, boolean refused) implements WirelessState {}

  record Joining(WirelessNetwork network) implements WirelessState {}

  record Joined(WirelessNetwork network) implements WirelessState {}

  /**
   * It could not be joined.
   *
   * @param outOfReach it is too far away, or gone
   */
  record Failed(WirelessNetwork network, boolean outOfReach) implements WirelessState {}
}
