package org.eksamik.ui.admin.candidates.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.Page;
import org.eksamik.ui.admin.run.RunProgress;
import org.eksamik.ui.admin.run.RunReport;

/** Reads a list of pages to its end. */
public final class WholeList<T> {
  private final Pages<T> pages;
  private final Consumer<List<T>> read;

  /** Gives one page. */
  @FunctionalInterface
  public interface Pages<T> {
    Page<T> page(long start, int limit) throws ExamException;
  }

  /**
   * Readies it.
   *
   * @param read takes the whole list, on the thread of the run
   */
  public WholeList(Pages<T> pages, Consumer<List<T>> read) {
    this.pages = pages;
    this.read = read;
  }

  /** Reads page after page. */
  public RunReport read(RunProgress progress) throws ExamException {
    List<T> all = new ArrayList<>();
    Page<T> page = pages.page(0, Page.MOST);
    while (true) {
      all.addAll(page.rows());
      page.total().ifPresent(progress::total);
      progress.advance(page.rows().size());
      if (!page.hasNext() || progress.isStopped()) {
        break;
      }
      page = pages.page(all.size(), Page.MOST);
    }
    read.accept(List.copyOf(all));
    return RunReport.read(all.size());
  }
}
