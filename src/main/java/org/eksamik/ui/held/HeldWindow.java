package org.eksamik.ui.held;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.eksamik.kiosk.Area;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.KeyStroke;
import org.eksamik.kiosk.WindowGuard;
import org.jspecify.annotations.Nullable;

/**
 * The window in front: the student's, or the exam's while one is open. Held, it covers the screen,
 * does not close, and asks its guard about keys.
 */
public final class HeldWindow implements ExamWindow {
  private final DisplayCovers covers = new DisplayCovers(this::displaysChanged);
  private volatile Optional<WindowGuard> guard = Optional.empty();
  private volatile Optional<NativeWindow> known = Optional.empty();
  private volatile boolean focused;

  /** The windows that were put in front, the last one foremost; for the FX thread. */
  private @Nullable FrontStage front;

  private boolean covering;

  /** Puts a window in front; what was there comes back when it closes. FX thread. */
  public void inFront(Stage stage) {
    front = new FrontStage(stage, front);
    stage.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    stage.focusedProperty().subscribe(now -> focusChanged(stage, now));
    stage.showingProperty().subscribe(_ -> look());
    look();
    if (covering) {
      coverNow();
    }
  }

  /** The window in front closed. FX thread. */
  public void closed(Stage stage) {
    FrontStage now = front;
    if (now != null && now.stage().equals(stage)) {
      front = now.behind();
      look();
      if (covering) {
        coverNow();
      }
    }
  }

  /** Whether the window may close now; a refusal is told. FX thread. */
  public boolean mayClose() {
    guard.ifPresent(WindowGuard::closeAsked);
    return guard.isEmpty();
  }

  @Override
  public void cover() {
    later(() -> {
      covering = true;
      coverNow();
    });
  }

  @Override
  public void release() {
    later(() -> {
      covering = false;
      for (FrontStage each = front; each != null; each = each.behind()) {
        each.stage().setFullScreen(false);
      }
    });
  }

  private void coverNow() {
    FrontStage now = front;
    if (now != null && now.stage().isShowing()) {
      Stage stage = now.stage();
      if (stage.isFullScreen() && isDisplaced(stage)) {
        // Full screen already by its own account: asking for it again would change nothing.
        stage.setFullScreen(false);
      }
      stage.setIconified(false);
      stage.setFullScreen(true);
      stage.toFront();
      stage.requestFocus();
      look();
    }
  }

  private static boolean isDisplaced(Stage stage) {
    return Screen.getScreensForRectangle(stage.getX(), stage.getY(), 1, 1).stream()
        .map(Screen::getBounds)
        .noneMatch(bounds ->
            bounds.getMinX() == stage.getX()
                && bounds.getMinY() == stage.getY()
                && bounds.getWidth() == stage.getWidth()
                && bounds.getHeight() == stage.getHeight());
  }

  @Override
  public void reopen() {
    later(() -> {
      FrontStage now = front;
      if (now != null) {
        remake(now.stage());
      }
    });
  }

  /** Showing a stage again makes its window anew; what is in it never leaves the scene. */
  private void remake(Stage stage) {
    EventHandler<WindowEvent> whenHidden = stage.getOnHidden();
    stage.setOnHidden(null);
    stage.hide();
    stage.setOnHidden(whenHidden);
    stage.show();
    look();
    if (covering) {
      coverNow();
    }
  }

  private void look() {
    FrontStage now = front;
    known = now == null ? Optional.empty() : NativeWindow.of(now.stage());
  }

  private void pressed(KeyEvent event) {
    WindowGuard asked = guard.orElse(null);
    if (asked != null
        && asked.refuses(
            new KeyStroke(
                event.getCode().name(),
                event.isControlDown(),
                event.isAltDown(),
                event.isShiftDown(),
                event.isMetaDown()))) {
      event.consume();
    }
  }

  private void focusChanged(Stage stage, boolean now) {
    FrontStage foremost = front;
    if (foremost != null && foremost.stage().equals(stage)) {
      focused = now;
      guard.ifPresent(it -> it.focusChanged(now));
    }
  }

  private void displaysChanged(int count) {
    guard.ifPresent(it -> it.displaysChanged(count));
  }

  @Override
  public boolean isFocused() {
    return focused;
  }

  @Override
  public OptionalLong handle() {
    return known.map(window -> OptionalLong.of(window.number())).orElseGet(OptionalLong::empty);
  }

  @Override
  public Optional<Area> display() {
    return known.map(NativeWindow::display);
  }

  @Override
  public <T> T ask(Supplier<T> question) {
    if (Platform.isFxApplicationThread()) {
      return question.get();
    }
    return CompletableFuture.supplyAsync(question, Platform::runLater).join();
  }

  @Override
  public void later(Runnable change) {
    Platform.runLater(change);
  }

  @Override
  public int displays() {
    return ask(() -> Screen.getScreens().size());
  }

  @Override
  public void coverDisplays(int allowed) {
    ask(() -> {
      covers.cover(allowed);
      return true;
    });
  }

  @Override
  public Map<Long, Area> covers() {
    return covers.known();
  }

  @Override
  public void uncoverDisplays() {
    ask(() -> {
      covers.uncover();
      return true;
    });
  }

  @Override
  public void emptyClipboard() {
    ask(() -> {
      Clipboard.getSystemClipboard().clear();
      return true;
    });
  }

  @Override
  public void guardBy(WindowGuard asked) {
    guard = Optional.of(asked);
  }

  @Override
  public void unguard() {
    guard = Optional.empty();
  }

  private record FrontStage(Stage stage, @Nullable FrontStage behind) {}
}
