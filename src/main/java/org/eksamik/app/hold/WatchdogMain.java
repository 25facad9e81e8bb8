package org.eksamik.app.hold;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.eksamik.kiosk.LockFile;
import org.eksamik.kiosk.watchdog.Rescue;
import org.eksamik.kiosk.watchdog.Told;
import org.eksamik.kiosk.watchdog.Watchdog;

/**
 * Where the watchdog's process starts. It writes no log: the log files are the program's, and what
 * it has to say it tells the journal.
 */
public final class WatchdogMain {
  private WatchdogMain() {}

  /**
   * @param words see {@link WatchdogOrders}
   */
  public static void main(String[] words) throws InterruptedException, IOException {
    WatchdogOrders orders = WatchdogOrders.read(List.of(words));
    ProcessHandle parent =
        ProcessHandle.current().parent().orElseThrow(() -> new IOException("nobody to watch"));
    SystemHold system = SystemHold.ours();
    new Watchdog(
            parent,
            new LockFile(orders.data()),
            system.restorers(),
            new Rescue(
                () -> system.letGo(parent.pid()),
                orders.offer(),
                orders.restart(),
                orders.unasked()),
            new Told(orders.data(), InstantSource.system()))
        .watch(System.in);
  }
}
