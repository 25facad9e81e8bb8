package org.eksamik.kiosk.linux;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.eksamik.app.hold.Comeback;
import org.eksamik.app.hold.Workplace;
import org.eksamik.kiosk.Guests;
import org.eksamik.profile.KioskSettings;
import org.eksamik.ui.held.HeldWindow;

/** A program of its own that holds the desktop and gives it back, again and again. */
public final class LockCycles {
  private LockCycles() {}

  /**
   * @param words the data folder, how often, and for how many seconds the lock is watched at the
   *     end
   */
  public static void main(String[] words) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    HeldWindow window = new HeldWindow();
    CountDownLatch shown = new CountDownLatch(1);
    Platform.startup(() -> {
      Stage stage = new Stage();
      stage.setScene(new Scene(new TextField(), 400, 300));
      stage.show();
      window.inFront(stage);
      shown.countDown();
    });
    shown.await();
    try (Workplace workplace =
        Workplace.open(
            SETTINGS,
            window,
            (_, _) -> {},
            _ -> {},
            Path.of(words[0]),
            Comeback.none(),
            new Guests())) {
      for (int i = 0; i < Integer.parseInt(words[1]); i++) {
        out.println("locking");
        long began = System.nanoTime();
        workplace.lock().lock();
        out.println("locked " + millis(began));
        began = System.nanoTime();
        workplace.lock().unlock();
        out.println("unlocked " + millis(began));
      }
      watch(workplace, Integer.parseInt(words[2]), out);
    }
    System.exit(0);
  }

  private static final KioskSettings SETTINGS = KioskSettings.USUAL;

  private static void watch(Workplace workplace, int seconds, PrintStream out) throws Exception {
    if (seconds == 0) {
      return;
    }
    double idle = share(seconds);
    workplace.lock().lock();
    double held = share(seconds);
    workplace.lock().unlock();
    out.printf("watching %.2f of which without a lock %.2f%n", held, idle);
  }

  /** The percentage of a core that this process takes. */
  private static double share(int seconds) throws InterruptedException {
    // What starting costs is not what watching costs.
    TimeUnit.SECONDS.sleep(WARMING_SECONDS);
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    TimeUnit.SECONDS.sleep(seconds);
    return 100.0 * (system.getProcessCpuTime() - before) / Duration.ofSeconds(seconds).toNanos();
  }

  private static final int WARMING_SECONDS = 40;

  private static String millis(long since) {
    return Long.toString((System.nanoTime() - since) / 1_000_000);
  }
}
