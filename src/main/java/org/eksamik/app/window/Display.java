package org.eksamik.app.window;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.stage.Screen;
import org.eksamik.ui.scene.Style;

/** The display JavaFX draws on: the machine's, or none at all. Chosen before JavaFX starts. */
public enum Display {
  SCREEN,
  /** JavaFX's Headless platform: windows, pages and pictures of them, in memory. */
  NONE;

  /** What JavaFX draws with: a graphics card, or the processor ("sw"). */
  private static final String DRAWING = "prism.order";

  /** What this machine has, unless told to do without. */
  public static Display choose(boolean headless) {
    return choose(headless, System.getProperty("os.name", ""), System.getenv());
  }

  static Display choose(boolean headless, String system, Map<String, String> environment) {
    boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
    boolean hasScreen =
        !linux
            || !environment.getOrDefault("DISPLAY", "").isBlank()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    return headless || !hasScreen ? NONE : SCREEN;
  }

  /** How many displays this machine shows pictures on; starts JavaFX to find out. */
  public int count() {
    if (this == NONE) {
      return 0;
    }
    AtomicInteger screens = new AtomicInteger();
    start(() -> screens.set(Screen.getScreens().size()));
    return screens.get();
  }

  /**
   * Begins to start JavaFX, which takes a while, on a thread that ends when it runs.
   *
   * @param then done on the same thread as soon as JavaFX knows fonts and pictures
   */
  public void startAhead(Runnable then) {
    Thread.ofPlatform()
        .name("display")
        .daemon()
        .start(() -> {
          begin(() -> {});
          then.run();
        });
  }

  /**
   * Starts JavaFX on this display, unless it runs already, and runs the first work on its thread;
   * waits until it is done.
   */
  public void start(Runnable first) {
    CountDownLatch done = new CountDownLatch(1);
    begin(() -> {
      try {
        first.run();
      } finally {
        done.countDown();
      }
    });
    try {
      done.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin(Runnable work) {
    // Pictures are read and written by ImageIO, which must not look for a display of its own.
    System.setProperty("java.awt.headless", "true");
    if (this == NONE) {
      System.setProperty("glass.platform", "Headless");
    }
    if (System.getProperty(DRAWING) == null && (this == NONE || !GraphicsCard.mayBeThere())) {
      System.setProperty(DRAWING, "sw");
    }
    try {
      Platform.startup(() -> {
        Style.replaceModena();
        work.run();
      });
      Platform.setImplicitExit(false);
    } catch (IllegalStateException alreadyStarted) {
      Platform.runLater(work);
    }
  }
}
