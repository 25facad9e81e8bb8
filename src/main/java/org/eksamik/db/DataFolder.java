package org.eksamik.db;

import java.nio.file.Path;
import java.util.Optional;
import org.eksamik.exam.ExamException;

/**
 * Where the program keeps its state. Nothing is made or opened before somebody needs it.
 *
 * <p>Safe for use by several threads.
 */
public final class DataFolder implements AutoCloseable {
  private final Path folder;
  private Optional<Database> opened = Optional.empty();

  public DataFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The database, opened at the first call; not for the FX thread. What failed is tried again at
   * the next call.
   *
   * @throws ExamException {@code STORAGE}, as {@link Database#open}
   */
  public synchronized Database database() throws ExamException {
    if (opened.isEmpty()) {
      opened = Optional.of(Database.open(folder));
    }
    return opened.get();
  }

  @Override
  public synchronized void close() throws ExamException {
    if (opened.isPresent()) {
      opened.get().close();
      opened = Optional.empty();
    }
  }
}
