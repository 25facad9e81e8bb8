package org.eksamik.ui;

import java.util.Optional;
import org.eksamik.ui.exam.ExamStage;
import org.eksamik.ui.exam.ExamView;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.frame.FrameViewModel;
import org.eksamik.ui.wireless.WirelessViewModel;
import org.eksamik.ui.work.Work;

/**
 * The exam's own window: made while the student looks at the link, open while the exam is taken. At
 * most one of each. For the FX thread.
 */
final class ExamWindows {
  private final Parts parts;
  private final FrameViewModel frame;
  private final Work work;
  private Optional<Prepared> prepared = Optional.empty();
  private Optional<ExamStage> open = Optional.empty();

  ExamWindows(Parts parts, FrameViewModel frame, Work work) {
    this.parts = parts;
    this.frame = frame;
    this.work = work;
  }

  /** Makes the window of an exam that has not begun, in the language of now. */
  void prepare(ExamViewModel exam) {
    drop();
    ExamStage made = windowOf(exam);
    made.prepare();
    prepared = Optional.of(new Prepared(exam, made));
  }

  /** Opens the exam's window, unless it is open. */
  void show(ExamViewModel exam) {
    if (open.isPresent()) {
      return;
    }
    ExamStage window =
        prepared
            .filter(it -> it.exam().equals(exam))
            .map(Prepared::window)
            .orElseGet(() -> windowOf(exam));
    prepared = Optional.empty();
    open = Optional.of(window);
    window.open(parts.windowed());
  }

  Optional<ExamStage> open() {
    return open;
  }

  /** No exam is taken, and none is about to be. */
  void close() {
    drop();
    open.ifPresent(ExamStage::close);
    open = Optional.empty();
  }

  private void drop() {
    prepared.ifPresent(it -> it.window().close());
    prepared = Optional.empty();
  }

  private ExamStage windowOf(ExamViewModel exam) {
    ExamView view =
        new ExamView(
            exam,
            frame.words().get(),
            frame.look(),
            frame.status(),
            new WirelessViewModel(
                parts.workstation().wireless(), frame.status()::lookNow, parts.events(), work),
            parts.events());
    view.demo(parts.demo());
    return new ExamStage(
        view, exam.admission().exam().title(), frame.look(), parts.holding().window(), exam::leave);
  }

  /** An exam whose window was made and is not open. */
  private record Prepared(ExamViewModel exam, ExamStage window) {}
}
