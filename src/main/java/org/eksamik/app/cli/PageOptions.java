package org.eksamik.app.cli;

import java.util.Optional;
import java.util.OptionalLong;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.Page;
import picocli.CommandLine.Option;

/** Which part of a long list a command tells. */
final class PageOptions {
  @Option(names = "--start", paramLabel = "N")
  private long start;

  @Option(names = "--limit", paramLabel = "N")
  private Optional<Long> limit = Optional.empty();

  /** How much was told, and how much there is. */
  record Told(long rows, OptionalLong total) {}

  /** One question for a page. */
  @FunctionalInterface
  interface Ask<T> {
    Page<T> page(long start, int limit) throws ExamException;
  }

  /** Takes one page after the other. */
  @FunctionalInterface
  interface Take<T> {
    void page(Page<T> page) throws ExamException;
  }

  /** Asks for page after page until the wanted rows are there or the list ends. */
  <T> Told each(Ask<T> ask, Take<T> take) throws ExamException {
    long rows = 0;
    long wanted = limit.orElse(Long.MAX_VALUE);
    Page<T> page;
    do {
      int size = (int) Math.min(Page.MOST, wanted - rows);
      page = ask.page(start + rows, size);
      take.page(page);
      rows += page.rows().size();
    } while (page.hasNext() && rows < wanted);
    return new Told(rows, page.total());
  }
}
