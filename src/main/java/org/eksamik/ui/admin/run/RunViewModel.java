package org.eksamik.ui.admin.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** The one long thing that is under way, and how the last one ended. */
public final class RunViewModel implements ScreenModel {
  private final Work work;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.None());
  private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(Pace.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private @Nullable Turn turn;

  public RunViewModel(Work work) {
    this.work = work;
  }

  /** How a run stands. */
  public sealed interface State {
    /** Nothing is under way and nothing is left to say. */
    record None() implements State {}

    record Running(Run.Kind kind) implements State {}

    /** The call that is under way is the last one. */
    record Stopping(Run.Kind kind) implements State {}

    record Ended(Run.Kind kind, boolean stopped, RunReport report) implements State {}
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Pace> pace() {
    return pace.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public boolean isBusy() {
    return busy.get();
  }

  /** Begins a run, unless one is under way: then nothing happens. */
  public void start(Run run) {
    start(run, _ -> {});
  }

  /**
   * Begins a run, unless one is under way: then nothing happens.
   *
   * @param ended hears of its end, however it came
   */
  public void start(Run run, Consumer<RunReport> ended) {
    if (turn == null) {
      Turn now = new Turn(run, ended);
      turn = now;
      busy.set(true);
      state.set(new State.Running(run.kind()));
      now.begin();
    }
  }

  /** Stops the run: at once, or after the call that is under way where it cannot be repeated. */
  public void stop() {
    if (turn != null) {
      turn.stop();
    }
  }

  /** Forgets how the last run ended. */
  public void dismiss() {
    if (turn == null) {
      state.set(new State.None());
    }
  }

  @Override
  public void close() {
    if (turn != null) {
      turn.abandon();
    }
  }

  private final class Turn implements RunProgress {
    private final Run run;
    private final Consumer<RunReport> ended;

    /** How the last change ended: nobody may have read it when something is read afterwards. */
    private final State last = state.get();

    private final Instant began = work.now();
    private final AtomicLong before = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong(-1);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();
    private final Runnable stopTicks = work.eachSecond(this::show);
    private @Nullable Waiting waiting;

    Turn(Run run, Consumer<RunReport> ended) {
      this.run = run;
      this.ended = ended;
    }

    void begin() {
      show();
      waiting = work.start(() -> run.body().run(this), this::end, this::fail);
    }

    @Override
    public void total(long all) {
      total.set(all);
      tell();
    }

    @Override
    public void before(long settled) {
      before.set(settled);
      tell();
    }

    @Override
    public void advance(long more) {
      done.addAndGet(more);
      tell();
    }

    @Override
    public boolean isStopped() {
      return stopped.get();
    }

    /** At most one message to the screen is under way, however fast the run is. */
    private void tell() {
      if (!told.getAndSet(true)) {
        work.onScreen(() -> {
          told.set(false);
          show();
        });
      }
    }

    private void show() {
      if (turn == this) {
        long all = total.get();
        pace.set(
            Pace.of(
                before.get(),
                done.get(),
                all < 0 ? OptionalLong.empty() : OptionalLong.of(all),
                Duration.between(began, work.now())));
      }
    }

    void stop() {
      stopped.set(true);
      state.set(new State.Stopping(run.kind()));
      if (run.kind().mayBeInterrupted() && waiting != null) {
        waiting.interrupt();
      }
    }

    void abandon() {
      stopped.set(true);
      stopTicks.run();
      turn = null;
      busy.set(false);
      if (waiting != null) {
        waiting.cancel();
      }
    }

    private void fail(ExamException why) {
      end(soFar(Optional.of(why).filter(it -> it.fault() != Fault.CANCELLED)));
    }

    private RunReport soFar(Optional<ExamException> failure) {
      long settled = before.get() + done.get();
      long rest = Math.max(0, total.get() - settled);
      return new RunReport(settled, List.of(), 0, rest, failure, Optional.empty());
    }

    private void end(RunReport report) {
      show();
      stopTicks.run();
      turn = null;
      boolean quiet = run.kind().isReading() && report.failure().isEmpty();
      state.set(quiet ? last : new State.Ended(run.kind(), stopped.get(), report));
      busy.set(false);
      ended.accept(report);
    }
  }
}
