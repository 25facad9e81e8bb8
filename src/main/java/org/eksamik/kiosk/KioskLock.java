package org.eksamik.kiosk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the workstation on the exam, step by step, and gives it back in reverse order. What a step
 * would leave behind if the process died is noted before the step begins.
 *
 * <p>Safe for use by several threads, none of them the window's own.
 */
public final class KioskLock {
  private static final Logger log = LoggerFactory.getLogger(KioskLock.class);

  private final List<LockStep> steps;
  private final LockNotes notes;
  private final Events events;
  private final Deque<LockStep> done = new ArrayDeque<>();

  public KioskLock(List<LockStep> steps, LockNotes notes, Events events) {
    this.steps = List.copyOf(steps);
    this.notes = notes;
    this.events = events;
  }

  /**
   * Holds the workstation; does nothing where it is held already.
   *
   * @throws ExamException as the step that failed; everything before it is taken back
   */
  public synchronized void lock() throws ExamException {
    if (!done.isEmpty()) {
      return;
    }
    notes.begin();
    for (LockStep step : steps) {
      try {
        perform(step);
      } catch (ExamException why) {
        events.record(Event.of(Event.Kind.LOCK_STEP_FAILED, "step", step.name()));
        unlock();
        throw why;
      }
    }
  }

  private void perform(LockStep step) throws ExamException {
    // Pushed before it runs: a step must be able to take back half of itself.
    done.push(step);
    try {
      Optional<String> note = step.note();
      if (note.isPresent()) {
        notes.note(step.name(), note.get());
      }
      step.perform();
    } catch (RuntimeException defect) {
      throw ExamException.of(Fault.DEFECT, defect).with("step", step.name());
    }
    events.record(Event.Kind.LOCK_STEP_DONE, "step", step.name());
  }

  /** Gives the workstation back; does nothing where it is not held. */
  public synchronized void unlock() {
    while (!done.isEmpty()) {
      LockStep step = done.pop();
      try {
        step.undo();
        events.record(Event.Kind.LOCK_STEP_UNDONE, "step", step.name());
      } catch (RuntimeException defect) {
        // One step that cannot be taken back must not keep the others from it.
        log.error("lock step {} could not be taken back", step.name(), defect);
      }
    }
    notes.end();
  }

  public synchronized boolean isHeld() {
    return !done.isEmpty();
  }
}
