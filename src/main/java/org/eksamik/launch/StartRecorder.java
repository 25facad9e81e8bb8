package org.eksamik.launch;

import org.eksamik.evidence.Evidence;

/**
 * Starts to record camera and screen where the profile asks for it. A device that is missing does
 * not keep a student from the exam; the journal tells.
 */
public final class StartRecorder implements LaunchStep {
  private final Evidence evidence;

  public StartRecorder(Evidence evidence) {
    this.evidence = evidence;
  }

  @Override
  public String name() {
    return "start-recorder";
  }

  @Override
  public void perform(LaunchProgress progress) {
    evidence.startRecorder();
  }

  @Override
  public void undo(LaunchProgress progress) {
    evidence.stopRecorder();
  }
}
