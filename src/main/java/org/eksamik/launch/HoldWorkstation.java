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
  }

  @Override
  public void undo(LaunchProgress progress) {
    unfinished.forget();
    lock.unlock();
  }
}
