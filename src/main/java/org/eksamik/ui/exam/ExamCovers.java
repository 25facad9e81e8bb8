package org.eksamik.ui.exam;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What lies over an exam's page: one thing at a time, a question before all else. FX thread. */
final class ExamCovers {
  private final ReadOnlyObjectWrapper<Cover> cover = new ReadOnlyObjectWrapper<>(new Cover.None());
  private boolean pageFailed;

  ReadOnlyObjectProperty<Cover> now() {
    return cover.getReadOnlyProperty();
  }

  boolean isPaused() {
    return cover.get() instanceof Cover.Paused;
  }

  /** Asks something; it stays until it is answered. */
  void ask(Cover question) {
    cover.set(question);
  }

  /** What was asked is answered; a page that failed meanwhile says so now. */
  void answered() {
    cover.set(pageFailed ? new Cover.NotLoaded() : new Cover.None());
  }

  void pageFailed() {
    pageFailed = true;
    if (cover.get() instanceof Cover.None) {
      answered();
    }
  }

  /** The page is there, or is asked for again. */
  void pageCame() {
    pageFailed = false;
    if (cover.get() instanceof Cover.NotLoaded) {
      answered();
    }
  }

  /** Nothing is to be asked any more. */
  void lift() {
    cover.set(new Cover.None());
  }
}
