package org.eksamik.app.window;

import java.util.Map;
import org.eksamik.app.hold.ThisSession;
import org.eksamik.browser.chromium.view.Showing;
import org.eksamik.kiosk.Guests;

/** The one place that says how pages of a browser beside this program are shown. */
public final class PageShowing {
  private PageShowing() {}

  /**
   * In a window of the browser's own where this program has real windows of X11; as pictures on
   * every other system, under Wayland, and without a display.
   *
   * @param guests told of windows that lie in the exam's
   */
  public static Showing here(Guests guests) {
    boolean windows =
        ThisSession.isLinux()
            && !"Headless".equals(System.getProperty("glass.platform"))
            && isX11(System.getenv());
    return windows ? new Showing.OwnWindow(new X11PageWindows(guests)) : new Showing.Pictures();
  }

  private static boolean isX11(Map<String, String> environment) {
    return !environment.getOrDefault("DISPLAY", "").isEmpty()
        && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
        && !environment.getOrDefault("XDG_SESSION_TYPE", "").equals("wayland");
  }
}
