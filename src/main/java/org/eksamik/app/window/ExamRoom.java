package org.eksamik.app.window;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.eksamik.browser.WebViewBrowser;
import org.eksamik.ui.Parts;
import org.eksamik.ui.StudentWindow;

/** The windows of one exam room, from the first one opening to the last one closing. */
public final class ExamRoom {
  private final AtomicReference<StudentWindow> window = new AtomicReference<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private ExamRoom() {}

  /** Starts JavaFX on this display and opens the first window; waits until it is there. */
  public static ExamRoom open(Display display, Parts parts) {
    ExamRoom room = new ExamRoom();
    display.start(() -> room.show(parts));
    return room;
  }

  private void show(Parts parts) {
    Stage stage = new Stage();
    stage.setOnHidden(_ -> closed.countDown());
    StudentWindow opened = new StudentWindow(stage, parts);
    window.set(opened);
    opened.open();
    // While the student looks for the first button: the exam's own page then opens at once.
    Platform.runLater(WebViewBrowser::warm);
  }

  /** Waits until the window is closed. */
  public void awaitClosed() throws InterruptedException {
    closed.await();
  }

  /** Closes the windows; JavaFX ends with the process. Waits until they are closed. */
  public void close() {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(() -> {
      StudentWindow open = window.get();
      if (open != null) {
        open.close();
      }
      done.countDown();
    });
    try {
      done.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
