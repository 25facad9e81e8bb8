package org.eksamik.kiosk.linux;

import java.util.List;
import java.util.Set;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.Guests;

/**
 * Tells what programs ask the window manager for: to minimise or close the exam's window, to bring
 * another one up, to show the desktop. It does nothing of that with a window it does not manage.
 */
final class WindowMessages {
  private static final Set<String> TELLING =
      Set.of(
          "_NET_ACTIVE_WINDOW",
          "_NET_CLOSE_WINDOW",
          "_NET_WM_STATE",
          "_NET_MOVERESIZE_WINDOW",
          "_NET_RESTACK_WINDOW",
          "_NET_SHOWING_DESKTOP",
          "_NET_CURRENT_DESKTOP",
          "_NET_NUMBER_OF_DESKTOPS",
          "WM_CHANGE_STATE");

  private final XDesktop desktop;
  private final EscapeAttempts attempts;
  private final Guests guests;

  WindowMessages(XDesktop desktop, EscapeAttempts attempts, Guests guests) {
    this.desktop = desktop;
    this.attempts = attempts;
    this.guests = guests;
  }

  void tell(List<XDesktop.Message> messages, long ours) {
    for (XDesktop.Message message : messages) {
      boolean own =
          desktop.sameClient(message.about(), ours) && message.what().equals("_NET_ACTIVE_WINDOW");
      // The page's window asks for what a window in a window cannot have, and does not get it.
      boolean guest = guests.all().stream().anyMatch(it -> desktop.sameClient(message.about(), it));
      if (TELLING.contains(message.what()) && !own && !guest) {
        attempts.refused("message", message.what());
      }
    }
  }
}
