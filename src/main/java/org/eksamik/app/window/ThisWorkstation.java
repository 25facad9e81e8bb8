package org.eksamik.app.window;

import org.eksamik.net.Way;
import org.eksamik.ui.status.Workstation;

/** The workstation this program runs on. */
public final class ThisWorkstation implements Workstation {
  private final Way way;
  private final Battery battery = Battery.ofThisMachine();

  /**
   * The workstation as seen on its way to one server.
   *
   * @param way to the exams' provider
   */
  public ThisWorkstation(Way way) {
    this.way = way;
  }

  @Override
  public Facts look() {
    Network network =
        way.look().<Network>map(Network.Up::new).orElseGet(Network.Down::new);
    return new Facts(network, battery.percent());
  }
}
