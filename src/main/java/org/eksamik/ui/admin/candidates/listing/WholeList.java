package org.eksamik.ui.admin.candidates.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.Page;
import org.eksamik.ui.admin.run.RunProgress;
import org.eksamik.ui.admin.run.RunReport;

/** Reads a list of pages to its end. */
public final class WholeList<T> {
  private final Pages<T> pages;
  private final AtomicReference<Optional<List<T>>> all = new AtomicReference<>(Optional.empty());

  /** Gives one page. */
  @FunctionalInterface
  public interface Pages<T> {
    Page<T> page(long start, int limit) throws ExamException;
  }

  public WholeList(Pages<T> pages) {
    this.pages = pages;
  }

  /** The whole list, once it was read to its end. */
  public Optional<List<T>> all() {
    return all.get();
  }

  /** Reads page after page. */
  public RunReport read(RunProgress progress) throws ExamException {
    List<T> rows = new ArrayList<>();
    Page<T> page = pages.page(0, Page.MOST);
    rows.addAll(page.rows());
    tell(page, progress);
    while (page.hasNext() && !progress.isStopped()) {
      page = pages.page(rows.size(), Page.MOST);
      rows.addAll(page.rows());
      tell(page, progress);
    }
    if (!page.hasNext()) {
      all.set(Optional.of(List.copyOf(rows)));
    }
    return RunReport.read(rows.size());
  }

  private static void tell(Page<?> page, RunProgress progress) {
    page.total().ifPresent(progress::total);
    progress.advance(page.rows().size());
  }
}
