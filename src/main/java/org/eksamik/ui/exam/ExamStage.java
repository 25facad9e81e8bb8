package org.eksamik.ui.exam;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Style;

/** The window an exam is taken in. Its owner alone closes it. */
public final class ExamStage implements ExamWindow {
  private final Stage stage = new Stage();
  private final ExamView view;

  /**
   * @param leaveAsked what the window's own close button does
   */
  public ExamStage(ExamView view, String title, Look look, Runnable leaveAsked) {
    this.view = view;
    stage.setTitle(title);
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setOnCloseRequest(request -> {
      request.consume();
      leaveAsked.run();
    });
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            view.root(), Math.min(1280, screen.getWidth()), Math.min(800, screen.getHeight()));
    Style.dress(scene, look);
    stage.setScene(scene);
  }

  /** Opens the window. FX thread. */
  public void open(boolean windowed) {
    stage.show();
    if (!windowed) {
      cover();
    }
  }

  /** Closes the window, after its page is out of it. FX thread. */
  public void close() {
    view.clear();
    stage.close();
  }

  public Scene scene() {
    return stage.getScene();
  }

  @Override
  public void cover() {
    onScreen(() -> {
      stage.setFullScreen(true);
      stage.toFront();
      stage.requestFocus();
    });
  }

  @Override
  public void release() {
    onScreen(() -> stage.setFullScreen(false));
  }

  @Override
  public boolean isFocused() {
    return stage.isFocused();
  }

  private static void onScreen(Runnable change) {
    if (Platform.isFxApplicationThread()) {
      change.run();
    } else {
      Platform.runLater(change);
    }
  }
}
