package org.eksamik.app.demo;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.eksamik.evidence.reading.SessionSummary;
import org.eksamik.ui.admin.AdminWindow;
import org.eksamik.ui.admin.Administration;

/** The demo's way through the administrator's window: looks, and changes nothing. */
final class StaffTour {
  private final Administration parts;
  private final Hands hands;

  StaffTour(Administration parts, Hands hands) {
    this.parts = parts;
    this.hands = hands;
  }

  /**
   * Opens the window, walks through it and closes it.
   *
   * @param step takes the name of each step and what it does
   */
  void walk(BiConsumer<String, Runnable> step) {
    AdminWindow window = open();
    try {
      step.accept("staff-candidates", () -> hands.see("candidates"));
      step.accept("staff-new-candidate", this::newCandidate);
      step.accept("staff-results", this::results);
      step.accept("staff-file", this::file);
      step.accept("staff-recording", this::recording);
    } finally {
      Platform.runLater(window::close);
    }
  }

  private AdminWindow open() {
    return CompletableFuture.supplyAsync(
            () -> {
              Stage stage = new Stage();
              AdminWindow opened = new AdminWindow(parts, stage::close);
              opened.open(stage, true);
              return opened;
            },
            Platform::runLater)
        .join();
  }

  private void newCandidate() {
    hands.press("list-add");
    hands.see("field-login");
  }

  private void results() {
    hands.press("form-leave");
    hands.press("tab-results");
    hands.see("score-chart");
  }

  private void file() {
    hands.press("tab-import");
    hands.see("import-choose");
  }

  /** What was recorded of the student just now; the workstation's own key opens it. */
  private void recording() {
    hands.press("rail-evidence");
    hands.await("a complete session", () -> Hands.find("sessions").filter(StaffTour::select));
    hands.press("session-open");
    hands.press("key-own");
    hands.see("timeline");
    hands.press("next");
  }

  private static boolean select(Node node) {
    if (!(node instanceof TableView<?> sessions)) {
      return false;
    }
    for (int row = 0; row < sessions.getItems().size(); row++) {
      if (sessions.getItems().get(row) instanceof SessionSummary session
          && session.state() == SessionSummary.State.COMPLETE) {
        sessions.getSelectionModel().clearAndSelect(row);
        return true;
      }
    }
    return false;
  }
}
