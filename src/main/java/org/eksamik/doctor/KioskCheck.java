package org.eksamik.doctor;

import java.util.Locale;
import java.util.Map;
import org.eksamik.kiosk.DesktopSession;

/** Whether this session lets itself be held while an exam runs. */
public final class KioskCheck implements Check {
  private final DesktopSession session;
  private final boolean needed;

  /**
   * @param needed the profile holds the workstation
   */
  public KioskCheck(DesktopSession session, boolean needed) {
    this.session = session;
    this.needed = needed;
  }

  @Override
  public String name() {
    return "kiosk";
  }

  @Override
  public Finding look() {
    return session.hindrance().map(this::finding).orElseGet(() -> Finding.pass(Map.of()));
  }

  private Finding finding(DesktopSession.Hindrance hindrance) {
    String reason = hindrance.name().toLowerCase(Locale.ROOT);
    // Without a display, somebody looks from afar: whether it can be held shows at the workstation.
    boolean fails = needed && hindrance != DesktopSession.Hindrance.NONE;
    return Finding.failIf(fails, reason, Map.of());
  }
}
