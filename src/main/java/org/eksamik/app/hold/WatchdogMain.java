package org.eksamik.app.hold;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eksamik.kiosk.LockFile;
import org.eksamik.kiosk.linux.FrozenSeat;
import org.eksamik.kiosk.linux.ScreenSaverHold;
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
    new Watchdog(
            parent,
            new LockFile(orders.data()),
            restorers(),
            new Rescue(
                () -> letGo(parent.pid()), orders.offer(), orders.restart(), orders.unasked()),
            new Told(orders.data(), InstantSource.system()))
        .watch(System.in);
  }

  private static void letGo(long process) {
    if (ThisSession.isLinux()) {
      FrozenSeat.release(process);
    }
  }

  /** Who puts back what, on this system. */
  static Map<String, Consumer<String>> restorers() {
    return Map.of(ScreenSaverHold.NAME, ScreenSaverHold::restore);
  }
}
