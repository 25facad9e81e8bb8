package org.eksamik.path;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/**
 * The mouse of the workstation. JavaFX's own robot: TestFX's moves step by step and rests after
 * each step, which took most of these tests' time.
 */
final class Mouse {
  private Mouse() {}

  static void click(Node node) {
    click(node.getId(), () -> middle(node));
  }

  /**
   * Clicks a place, when it stays where it is from one pulse to the next.
   *
   * @param place asked on the FX thread
   */
  static void click(String name, Supplier<Optional<Point2D>> place) {
    AtomicReference<Optional<Point2D>> before = new AtomicReference<>(Optional.empty());
    Point2D settled =
        Fx.await(
            "a settled place of " + name,
            () -> {
              Optional<Point2D> now = place.get();
              return before.getAndSet(now).equals(now) ? now : Optional.empty();
            });
    // On the Headless platform a robot clicks in the window that it itself has moved into.
    Robot robot = Fx.ask(Robot::new);
    Fx.run(() -> robot.mouseMove(settled));
    Fx.run(() -> robot.mouseClick(MouseButton.PRIMARY));
  }

  private static Optional<Point2D> middle(Node node) {
    return Optional.ofNullable(node.localToScreen(node.getBoundsInLocal()))
        .filter(box -> box.getWidth() > 0 && box.getHeight() > 0)
        .map((Bounds box) -> new Point2D(box.getCenterX(), box.getCenterY()));
  }
}
