package org.eksamik.app.window;

import java.util.Optional;
import org.eksamik.net.Way;
import org.eksamik.ui.status.Workstation;

/** The workstation this program runs on. */
public final class ThisWorkstation implements Workstation {
  private final Optional<Way> way;
  private final UpdateNotice updates;
  private final Battery battery = Battery.ofThisMachine();

  /**
   * The workstation as seen on its way to one server.
   *
   * @param way to the exams' provider, where the profile has one
   */
  public ThisWorkstation(Optional<Way> way, UpdateNotice updates) {
    this.way = way;
    this.updates = updates;
  }

  @Override
  public Facts look() {
    return new Facts(
        way.<Network>map(ThisWorkstation::network).orElseGet(Network.Unknown::new),
        battery.percent(),
        updates.newerVersion());
  }

  private static Network network(Way way) {
    return way.look().<Network>map(Network.Up::new).orElseGet(Network.Down::new);
  }
}
