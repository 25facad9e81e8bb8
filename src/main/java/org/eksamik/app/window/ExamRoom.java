package org.eksamik.app.window;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.eksamik.ui.Parts;
import org.eksamik.ui.StudentWindow;
import org.eksamik.ui.scene.Painted;

/** The windows of one exam room, from the first one opening to the last one closing. */
public final class ExamRoom {
  private final AtomicReference<StudentWindow> window = new AtomicReference<>();
  private final CountDownLatch painted = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private ExamRoom() {}

  /**
   * Starts JavaFX on this display and opens the first window; waits until it is there.
   *
   * @param idle done on the FX thread once the first screen is up
   */
  public static ExamRoom open(Display display, Parts parts, Runnable idle) {
    ExamRoom room = new ExamRoom();
    display.start(() -> room.show(parts, idle));
    return room;
  }

  private void show(Parts parts, Runnable idle) {
    Stage stage = new Stage();
    stage.setOnHidden(_ -> closed.countDown());
    StudentWindow opened = new StudentWindow(stage, parts);
    window.set(opened);
    opened.open();
    // While the student looks for the first button: the exam's own page then opens at once.
    Painted.then(() -> {
      idle.run();
      opened.readAhead();
      painted.countDown();
    });
  }

  /** Waits until the first screen is painted and what comes with it is done. */
  public void awaitPainted() throws InterruptedException {
    painted.await();
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
