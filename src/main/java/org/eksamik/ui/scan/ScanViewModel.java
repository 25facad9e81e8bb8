package org.eksamik.ui.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamLink;
import org.eksamik.launch.Launch;
import org.eksamik.qr.QrCode;
import org.eksamik.ui.exam.ExamAhead;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** The link as a code, for as long as the link lives. */
public final class ScanViewModel implements ScreenModel {
  private final Exam exam;
  private final ExamLink link;
  private final QrCode code;
  private final ExamAhead ahead;
  private final Ends ends;
  private final Work work;
  private final Runnable stopTicks;
  private final ReadOnlyObjectWrapper<Optional<Duration>> left =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean closed;

  /**
   * @param ahead the exam, not yet made
   */
  public ScanViewModel(Launch.Ready launch, ExamAhead ahead, Ends ends, Work work) {
    this.exam = launch.admission().exam();
    this.link = launch.link();
    this.code = launch.code();
    this.ahead = ahead;
    this.ends = ends;
    this.work = work;
    look();
    this.stopTicks = work.eachSecond(this::look);
  }

  public Exam exam() {
    return exam;
  }

  public QrCode code() {
    return code;
  }

  /** How long the link still lives, zero when it is dead; empty where the provider did not say. */
  public ReadOnlyObjectProperty<Optional<Duration>> left() {
    return left.getReadOnlyProperty();
  }

  public boolean expired() {
    return left.get().filter(Duration::isZero).isPresent();
  }

  /** Opens the exam on this computer; with a dead link it asks for a new one instead. */
  public void start() {
    look();
    if (expired()) {
      ends.newLink().run();
    } else {
      ends.start().accept(ahead.take());
    }
  }

  /** Gets the exam ready, once this screen can be seen; empty where it is gone again. */
  public Optional<ExamViewModel> prepare() {
    return closed ? Optional.empty() : Optional.of(ahead.prepare());
  }

  public void back() {
    ends.back().run();
  }

  private void look() {
    Instant now = work.now();
    left.set(
        link.expiresAt()
            .map(until -> Duration.between(now, until))
            .map(life -> life.isNegative() ? Duration.ZERO : life));
  }

  @Override
  public void close() {
    closed = true;
    stopTicks.run();
    ahead.drop();
  }

  /**
   * Where the screen leads.
   *
   * @param start with the exam, which has not begun
   */
  public record Ends(Consumer<ExamViewModel> start, Runnable newLink, Runnable back) {}
}
