package org.eksamik.app.hold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eksamik.kiosk.DesktopSession;
import org.eksamik.kiosk.LockStep;

/** A system that we do not know how to hold: no exam begins there. */
final class NoHold implements SystemHold {
  @Override
  public DesktopSession session() {
    return () -> Optional.of(DesktopSession.Hindrance.UNKNOWN);
  }

  @Override
  public List<LockStep> steps(HeldExam exam) {
    return List.of();
  }

  @Override
  public Map<String, Consumer<String>> restorers() {
    return Map.of();
  }

  @Override
  public void warm() {}
}
