package org.eksamik.ui.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.launch.Launch;
import org.eksamik.launch.LaunchSequence;
import org.eksamik.launch.LaunchStep;
import org.eksamik.launch.LaunchWatcher;
import org.eksamik.ui.launch.StepRow.State;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;

/** A launch under way. Leaving the screen cancels it; its steps then take themselves back. */
public final class LaunchViewModel implements ScreenModel {
  /** After this long a step says what it waits for. */
  static final Duration SLOW = Duration.ofSeconds(3);

  private final Exam exam;
  private final Map<LaunchStep, StepRow> rows;
  private final List<StepRow> steps;
  private final Ends ends;
  private final Work work;
  private final Waiting waiting;
  private final Runnable stopTicks;
  private Instant stepBegan;

  /**
   * @param before an earlier launch of this student, taken back first
   */
  public LaunchViewModel(
      Admission admission,
      Function<Exam, LaunchSequence> launcher,
      Optional<Launch.Ready> before,
      Ends ends,
      Work work) {
    this.exam = admission.exam();
    this.ends = ends;
    this.work = work;
    this.stepBegan = work.now();
    LaunchSequence sequence = launcher.apply(exam);
    this.rows =
        sequence.steps().stream()
            .collect(Collectors.toMap(Function.identity(), step -> new StepRow(step.name())));
    this.steps = sequence.steps().stream().map(this::row).toList();
    this.stopTicks = work.eachSecond(this::tick);
    this.waiting =
        work.start(
            () -> {
              before.ifPresent(Launch.Ready::close);
              return sequence.launch(admission, new Watcher());
            },
            this::ended,
            ends.failed());
  }

  public Exam exam() {
    return exam;
  }

  public List<StepRow> steps() {
    return steps;
  }

  public void cancel() {
    ends.cancelled().run();
  }

  private void ended(Launch launch) {
    switch (launch) {
      case Launch.Ready ready -> ends.ready().accept(ready);
      case Launch.Failed failed -> ends.failed().accept(failed.why());
    }
  }

  private void tick() {
    if (Duration.between(stepBegan, work.now()).compareTo(SLOW) >= 0) {
      steps.stream()
          .filter(step -> step.state().get() instanceof State.Running)
          .forEach(step -> step.become(new State.Running(true)));
    }
  }

  private StepRow row(LaunchStep step) {
    StepRow row = rows.get(step);
    if (row == null) {
      throw new IllegalArgumentException("not a step of this launch: " + step.name());
    }
    return row;
  }

  @Override
  public void close() {
    stopTicks.run();
    waiting.cancel();
  }

  /**
   * Where the screen leads.
   *
   * @param ready takes over the launch and closes it in the end
   */
  public record Ends(
      Consumer<Launch.Ready> ready, Consumer<ExamException> failed, Runnable cancelled) {}

  private final class Watcher implements LaunchWatcher {
    @Override
    public void started(LaunchStep step) {
      work.onScreen(() -> {
        stepBegan = work.now();
        row(step).become(new State.Running(false));
      });
    }

    @Override
    public void done(LaunchStep step, Duration took) {
      work.onScreen(() -> row(step).become(new State.Done(took)));
    }

    @Override
    public void failed(LaunchStep step, ExamException why) {
      work.onScreen(() -> row(step).become(new State.Failed()));
    }
  }
}
