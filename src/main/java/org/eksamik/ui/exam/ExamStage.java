package org.eksamik.ui.exam;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.eksamik.ui.held.HeldWindow;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Style;

/** The window an exam is taken in. Its owner alone closes it. For the FX thread. */
public final class ExamStage {
  private final ExamView view;
  private final Look look;
  private final HeldWindow held;
  private final Stage stage = new Stage();

  /**
   * @param held to be told which window is in front
   * @param leaveAsked what the window's own close button does
   */
  public ExamStage(ExamView view, String title, Look look, HeldWindow held, Runnable leaveAsked) {
    this.view = view;
    this.look = look;
    this.held = held;
    stage.setTitle(title);
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setOnCloseRequest(request -> {
      request.consume();
      // Held, somebody else than the student asked: the bar is the student's way out.
      if (held.mayClose()) {
        leaveAsked.run();
      }
    });
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            view.root(), Math.min(1280, screen.getWidth()), Math.min(800, screen.getHeight()));
    Style.dress(scene, look);
    stage.setScene(scene);
  }

  /** Lays out what is in the window, so that it opens sooner. */
  public void prepare() {
    Parent root = stage.getScene().getRoot();
    root.applyCss();
    root.layout();
  }

  /** Opens the window. */
  public void open(boolean windowed) {
    // Both may have been changed since it was made.
    Style.paint(stage.getScene().getRoot(), look.theme().get());
    Style.enlarge(stage.getScene().getRoot(), look.scale().get());
    stage.show();
    if (!windowed) {
      stage.setFullScreen(true);
      stage.toFront();
      stage.requestFocus();
    }
    held.inFront(stage);
  }

  /** Closes the window, after its page is out of it. */
  public void close() {
    view.clear();
    held.closed(stage);
    stage.close();
  }

  public Scene scene() {
    return stage.getScene();
  }
}
