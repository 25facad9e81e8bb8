package org.eksamik.app.window;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eksamik.net.Way;
import org.eksamik.net.wireless.WirelessNetworks;
import org.eksamik.ui.status.Workstation;

/** The workstation this program runs on. */
public final class ThisWorkstation implements Workstation {
  private final Optional<Way> way;
  private final UpdateNotice updates;
  private final Function<URI, Optional<Duration>> reach;
  private final WirelessNetworks wireless;
  private final Battery battery = Battery.ofThisMachine();

  /**
   * The workstation as seen on its way to one server.
   *
   * @param way to the exams' provider, where the profile has one
   * @param reach how long a server took to answer, or nothing where it did not
   * @param wireless the networks to choose from
   */
  public ThisWorkstation(
      Optional<Way> way,
      UpdateNotice updates,
      Function<URI, Optional<Duration>> reach,
      WirelessNetworks wireless) {
    this.way = way;
    this.updates = updates;
    this.reach = reach;
    this.wireless = wireless;
  }

  @Override
  public Facts look(Optional<URI> exam) {
    return new Facts(
        exam.map(server -> network(reach.apply(server)))
            .or(() -> way.map(provider -> network(provider.look())))
            .orElseGet(Network.Unknown::new),
        battery.charge(),
        updates.newerVersion());
  }

  @Override
  public WirelessNetworks wireless() {
    return wireless;
  }

  private static Network network(Optional<Duration> answer) {
    return answer.<Network>map(Network.Up::new).orElseGet(Network.Down::new);
  }
}
