package org.eksamik.app.window;

import java.util.Map;
import org.eksamik.app.hold.ThisSession;
import org.eksamik.browser.chromium.view.Showing;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.kiosk.Guests;
import org.eksamik.profile.ExamSettings.Engine;

/** The one place that says how pages of a browser beside this program are shown. */
public final class PageShowing {
  private PageShowing() {}

  /**
   * In a window of the browser's own where this program has real windows of X11; as pictures on
   * every other system, under Wayland, without a display, and where that window does not come.
   *
   * @param guests told of windows that lie in the exam's
   * @param journal told when no window came
   */
  public static Showing here(Guests guests, Events journal) {
    boolean windows =
        ThisSession.isLinux()
            && !"Headless".equals(System.getProperty("glass.platform"))
            && isX11(System.getenv());
    return windows
        ? new Showing.OwnWindow(new X11PageWindows(guests), () -> tell(journal))
        : new Showing.Pictures();
  }

  private static void tell(Events journal) {
    journal.record(
        Event.Kind.ENGINE_CHOSEN,
        "engine",
        Engine.CHROMIUM + ": its window did not come, its pictures are shown");
  }

  private static boolean isX11(Map<String, String> environment) {
    return !environment.getOrDefault("DISPLAY", "").isEmpty()
        && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
        && !environment.getOrDefault("XDG_SESSION_TYPE", "").equals("wayland");
  }
}
