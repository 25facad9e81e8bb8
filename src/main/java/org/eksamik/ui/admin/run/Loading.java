package org.eksamik.ui.admin.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.eksamik.exam.ExamException;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** The one answer a screen waits for; asking for another forgets the first. */
public final class Loading implements ScreenModel {
  /** After this long without an answer the administrator is told. */
  static final Duration SLOW = Duration.ofSeconds(3);

  private final Work work;
  private final Runnable stopTicks;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
  private Instant since = Instant.MAX;
  private @Nullable Waiting waiting;

  public Loading(Work work) {
    this.work = work;
    this.stopTicks = work.eachSecond(this::tick);
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Busy for longer than anyone expects. */
  public ReadOnlyBooleanProperty slow() {
    return slow.getReadOnlyProperty();
  }

  /** Asks on a virtual thread and hears the answer on the thread of the screens. */
  public <T> void start(Callable<T> question, Consumer<T> answer, Consumer<ExamException> failed) {
    cancel();
    busy.set(true);
    since = work.now();
    waiting =
        work.start(
            question,
            told -> {
              ended();
              answer.accept(told);
            },
            why -> {
              ended();
              failed.accept(why);
            });
  }

  /** Forgets what was asked. */
  public void cancel() {
    if (waiting != null) {
      waiting.cancel();
    }
    ended();
  }

  private void ended() {
    busy.set(false);
    slow.set(false);
    waiting = null;
  }

  private void tick() {
    slow.set(busy.get() && Duration.between(since, work.now()).compareTo(SLOW) >= 0);
  }

  @Override
  public void close() {
    stopTicks.run();
    cancel();
  }
}
