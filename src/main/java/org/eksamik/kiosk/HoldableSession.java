package org.eksamik.kiosk;

import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;

/** No exam begins in a session that cannot be held. The first thing a lock looks at. */
public final class HoldableSession implements LockStep {
  private final DesktopSession session;

  public HoldableSession(DesktopSession session) {
    this.session = session;
  }

  @Override
  public String name() {
    return "session";
  }

  @Override
  public void perform() throws ExamException {
    Optional<DesktopSession.Hindrance> hindrance = session.hindrance();
    if (hindrance.isPresent()) {
      throw ExamException.of(Fault.KIOSK_REFUSED).with("detail", hindrance.get().name());
    }
  }

  @Override
  public void undo() {}
}
