package org.eksamik.ui.admin.evidence.viewer;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The keyboard of the viewer; buttons and lists keep their own keys. */
record ViewerKeys(ViewerViewModel model, Node search) {
  static final Duration STEP = Duration.ofSeconds(5);
  private static final Duration LEAP = Duration.ofMinutes(1);

  void listen(Node root) {
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    if (key.getTarget() instanceof TextInputControl || key.isAltDown() || key.isMetaDown()) {
      return;
    }
    if (key.isControlDown() ? withControl(key) : plain(key)) {
      key.consume();
    }
  }

  private boolean withControl(KeyEvent key) {
    switch (key.getCode()) {
      case F -> search.requestFocus();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent key) {
    Playback playback = model.playback();
    Duration step = key.isShiftDown() ? LEAP : STEP;
    switch (key.getCode()) {
      case SPACE, K -> playback.toggle();
      case LEFT -> playback.step(step.negated());
      case RIGHT -> playback.step(step);
      case HOME -> playback.seek(Duration.ZERO);
      case END -> playback.seek(playback.length());
      case N -> model.next();
      case P -> model.previous();
      case I -> model.chosen().from(playback.moment().get());
      case O -> model.chosen().until(playback.moment().get());
      case B -> model.chosen().keep(playback.moment().get());
      case PLUS, ADD, EQUALS -> playback.faster(1);
      case MINUS, SUBTRACT -> playback.faster(-1);
      default -> {
        return false;
      }
    }
    return true;
  }
}
