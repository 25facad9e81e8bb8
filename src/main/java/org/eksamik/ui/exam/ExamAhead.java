package org.eksamik.ui.exam;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * An exam that gets ready while the student still looks at its link, so that it is there at once
 * when the student begins. Nothing of it is asked for before. For the FX thread.
 */
public final class ExamAhead {
  private final Supplier<ExamViewModel> exams;
  private Optional<ExamViewModel> exam = Optional.empty();

  /**
   * @param exams makes one that has not begun
   */
  public ExamAhead(Supplier<ExamViewModel> exams) {
    this.exams = exams;
  }

  /** Makes it and its page's browser, once. */
  public ExamViewModel prepare() {
    ExamViewModel made = exam.orElseGet(exams);
    exam = Optional.of(made);
    return made;
  }

  /** Gives it away; made now, where it was not before. */
  public ExamViewModel take() {
    ExamViewModel taken = prepare();
    exam = Optional.empty();
    return taken;
  }

  /** Ends one that nobody took. */
  public void drop() {
    exam.ifPresent(ExamViewModel::close);
    exam = Optional.empty();
  }
}
