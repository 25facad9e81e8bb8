package org.eksamik.app.window;

import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import org.eksamik.ui.admin.AdminWindow;
import org.eksamik.ui.admin.Administration;

/** The administrator's window on its own, from opening to leaving. */
public final class StaffRoom {
  private final CountDownLatch closed = new CountDownLatch(1);

  private StaffRoom() {}

  /** Starts JavaFX on this display and opens the window; waits until it is there. */
  public static StaffRoom open(Display display, Administration parts, boolean windowed) {
    StaffRoom room = new StaffRoom();
    display.start(() -> {
      Stage stage = new Stage();
      stage.setOnHidden(_ -> room.closed.countDown());
      new AdminWindow(parts, stage::close).open(stage, windowed);
    });
    return room;
  }

  /** Waits until the administrator has left. */
  public void awaitClosed() throws InterruptedException {
    closed.await();
  }
}
