package org.eksamik.ui.exam;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * An exam's page whose browser is made while the student still looks at the link, so that the page
 * is there at once when the student begins. Nothing of the exam is asked for before. For the FX
 * thread.
 */
public final class PageAhead {
  private final Supplier<ExamPage> pages;
  private Optional<ExamPage> page = Optional.empty();

  public PageAhead(Supplier<ExamPage> pages) {
    this.pages = pages;
  }

  /** Makes the page's browser, once. */
  public void prepare() {
    if (page.isEmpty()) {
      page = Optional.of(pages.get());
    }
  }

  /** Gives the page away; made now, where it was not before. */
  public ExamPage take() {
    prepare();
    ExamPage taken = page.orElseThrow();
    page = Optional.empty();
    return taken;
  }

  /** Ends a page that nobody took. */
  public void drop() {
    page.ifPresent(ExamPage::close);
    page = Optional.empty();
  }
}
