package org.eksamik.launch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs the steps of a launch in order; when one fails, takes back in reverse what was done. May
 * be used for one launch after another.
 */
public final class LaunchSequence {
  private static final Logger log = LoggerFactory.getLogger(LaunchSequence.class);

  private final List<LaunchStep> steps;
  private final Events events;

  public LaunchSequence(List<LaunchStep> steps, Events events) {
    this.steps = List.copyOf(steps);
    this.events = events;
  }

  public List<LaunchStep> steps() {
    return steps;
  }

  /**
   * Launches on the calling thread, which must not be the FX thread. Interrupting the thread
   * cancels: the launch then ends as failed with {@code CANCELLED}.
   */
  public Launch launch(Admission admission, LaunchWatcher watcher) {
    LaunchProgress progress = new LaunchProgress(admission);
    Deque<LaunchStep> begun = new ArrayDeque<>();
    for (LaunchStep step : steps) {
      try {
        if (Thread.currentThread().isInterrupted()) {
          throw ExamException.of(Fault.CANCELLED);
        }
        // Pushed before it runs: a step must be able to take back half of itself.
        begun.push(step);
        perform(step, progress, watcher);
      } catch (ExamException why) {
        log.warn("launch step {} failed", step.name(), why);
        events.record(
            Event.of(Event.Kind.STEP_FAILED, "step", step.name() + " " + why.fault().code()));
        watcher.failed(step, why);
        unwind(begun, progress, watcher);
        return new Launch.Failed(step, why);
      }
    }
    return progress
        .link()
        .<Launch>map(
            link -> new Launch.Ready(progress, link, () -> unwind(begun, progress, watcher)))
        .orElseThrow(() -> new IllegalStateException("no step of this launch asks for a link"));
  }

  private void perform(LaunchStep step, LaunchProgress progress, LaunchWatcher watcher)
      throws ExamException {
    // With it everything lasts that led here: who signed in, and what was chosen.
    events.recordAndWait(Event.of(Event.Kind.STEP_STARTED, "step", step.name()));
    watcher.started(step);
    long began = System.nanoTime();
    try {
      step.perform(progress);
    } catch (RuntimeException defect) {
      throw ExamException.of(Fault.DEFECT, defect).with("step", step.name());
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    events.recordAndWait(Event.of(Event.Kind.STEP_DONE, "step", step.name()));
    watcher.done(step, took);
  }

  private void unwind(Deque<LaunchStep> begun, LaunchProgress progress, LaunchWatcher watcher) {
    // A cancelled launch must still be able to wait while it takes its steps back.
    boolean cancelled = Thread.interrupted();
    while (!begun.isEmpty()) {
      LaunchStep step = begun.pop();
      try {
        step.undo(progress);
        events.record(Event.Kind.STEP_UNDONE, "step", step.name());
        watcher.undone(step);
      } catch (RuntimeException defect) {
        // One step that cannot be taken back must not keep the others from it.
        log.error("launch step {} could not be taken back", step.name(), defect);
      }
    }
    if (cancelled) {
      Thread.currentThread().interrupt();
    }
  }
}
