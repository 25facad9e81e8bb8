package org.eksamik.app.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/**
 * The demo's eyes and hands: finds what is on the screen by its id, waits for it as a person would,
 * types and presses. Called from the demo's own thread.
 */
final class Hands {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Waits until the node with this id can be seen, and gives it. */
  Node see(String id) {
    return await(id, () -> find(id));
  }

  /** Waits until the node with this id can be pressed, and presses it. */
  void press(String id) {
    ButtonBase button = await(id, () -> find(id).filter(Hands::canAct).map(ButtonBase.class::cast));
    Platform.runLater(button::fire);
  }

  /** Waits for the field with this id and types into it. */
  void type(String id, String text) {
    TextInputControl field =
        await(id, () -> find(id).filter(Hands::canAct).map(TextInputControl.class::cast));
    Platform.runLater(() -> field.setText(text));
  }

  /** Waits until the supplier, asked once a pulse on the FX thread, gives something. */
  <T> T await(String what, Supplier<Optional<T>> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    AnimationTimer eachPulse =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            try {
              question.get().ifPresent(answer::complete);
            } catch (RuntimeException defect) {
              answer.completeExceptionally(defect);
            }
            if (answer.isDone()) {
              stop();
            }
          }
        };
    Platform.runLater(eachPulse::start);
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      Platform.runLater(eachPulse::stop);
      throw new IllegalStateException("waited " + PATIENCE.toSeconds() + " s for " + what, late);
    } catch (ExecutionException defect) {
      throw new IllegalStateException("looking for " + what, defect.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + what, stop);
    }
  }

  /** The node with this id, where it can be seen; FX thread. */
  static Optional<Node> find(String id) {
    return Window.getWindows().stream()
        .filter(window -> window.isShowing() && window.getScene() != null)
        .map(window -> window.getScene().lookup("#" + id))
        .filter(node -> node != null)
        .filter(Hands::isShown)
        .findFirst();
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static boolean canAct(Node node) {
    return !node.isDisabled();
  }
}
