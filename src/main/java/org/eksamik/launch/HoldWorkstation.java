package org.eksamik.launch;

import org.eksamik.exam.ExamException;
import org.eksamik.kiosk.KioskLock;
import org.eksamik.kiosk.UnfinishedExams;

/**
 * Holds the workstation until the launch is taken back, and remembers for so long which exam is
 * taken on it.
 */
public final class HoldWorkstation implements LaunchStep {
  private final KioskLock lock;
  private final UnfinishedExams unfinished;
  private boolean remembered;

  public HoldWorkstation(KioskLock lock, UnfinishedExams unfinished) {
    this.lock = lock;
    this.unfinished = unfinished;
  }

  @Override
  public String name() {
    return "hold-workstation";
  }

  @Override
  public void perform(LaunchProgress progress) throws ExamException {
    lock.lock();
    unfinished.remember(progress.admission());
    remembered = true;
  }

  @Override
  public void undo(LaunchProgress progress) {
    // A lock that failed must not forget what an earlier crash left.
    if (remembered) {
      remembered = false;
      unfinished.forget();
    }
    lock.unlock();
  }
}
