package org.eksamik.launch;

import org.eksamik.exam.ExamException;
import org.eksamik.kiosk.KioskLock;

/** Holds the workstation until the launch is taken back. */
public final class HoldWorkstation implements LaunchStep {
  private final KioskLock lock;

  public HoldWorkstation(KioskLock lock) {
    this.lock = lock;
  }

  @Override
  public String name() {
    return "hold-workstation";
  }

  @Override
  public void perform(LaunchProgress progress) throws ExamException {
    lock.lock();
  }

  @Override
  public void undo(LaunchProgress progress) {
    lock.unlock();
  }
}
