package org.eksamik.app.hold;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.eksamik.kiosk.LockFile;
import org.eksamik.kiosk.watchdog.Told;
import org.eksamik.kiosk.watchdog.Watchdog;

/**
 * Where the watchdog's process starts. It writes no log: the log files are the program's, and what
 * it has to say it tells the journal.
 */
public final class WatchdogMain {
  private WatchdogMain() {}

  /**
   * @param words the data folder, and the command that starts the program again, or none
   */
  public static void main(String[] words) throws InterruptedException, IOException {
    Path data = Path.of(words[0]);
    ProcessHandle parent =
        ProcessHandle.current().parent().orElseThrow(() -> new IOException("nobody to watch"));
    new Watchdog(
            parent,
            new LockFile(data),
            SystemHold.ours().restorers(),
            List.of(words).subList(1, words.length),
            new Told(data, InstantSource.system()))
        .watch(System.in);
  }
}
