package org.eksamik.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.eksamik.exam.Secret;
import org.eksamik.keys.SchoolKey;
import org.eksamik.profile.sealed.Statement;
import org.eksamik.profile.sealed.Terms;
import org.eksamik.ui.CutTexts;
import org.eksamik.ui.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class UnlockWindowTest {
  private static final Statement ROOM =
      new Statement(
          new Terms("room204", 1, Optional.empty(), Optional.empty()),
          SchoolKey.of("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="),
          List.of());

  private final UnlockWindow window = new UnlockWindow(Display.NONE);

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    FxToolkit.cleanupStages();
  }

  @Test
  void givesWhatWasTypedAndClearsTheField() throws Exception {
    CompletableFuture<Optional<Secret>> asked = ask(false);
    Scene scene = scene(asked);
    fx(() -> {
      assertThat(text(scene, "#unlock-text").getText()).contains("room204");
      assertThat(text(scene, "#unlock-trouble").isVisible()).isFalse();
      assertThat(button(scene, "#unlock-open").isDisabled()).isTrue();
      assertThat(CutTexts.in(scene, "unlock")).isEmpty();
      Pictures.take(scene, "unlock/ask");
      field(scene).setText("kolm õuna");
      button(scene, "#unlock-open").fire();
      assertThat(field(scene).getText()).isEmpty();
      assertThat(field(scene).isDisabled()).isTrue();
      return scene;
    });

    assertThat(asked.get(10, TimeUnit.SECONDS).map(Secret::reveal)).contains("kolm õuna");
  }

  @Test
  void saysThatThePasswordWasWrongUntilAnotherIsTyped() throws Exception {
    CompletableFuture<Optional<Secret>> asked = ask(true);
    Scene scene = scene(asked);
    fx(() -> {
      assertThat(text(scene, "#unlock-trouble").isVisible()).isTrue();
      assertThat(CutTexts.in(scene, "unlock wrong")).isEmpty();
      Pictures.take(scene, "unlock/wrong");
      field(scene).setText("k");
      assertThat(text(scene, "#unlock-trouble").isVisible()).isFalse();
      button(scene, "#unlock-leave").fire();
      return scene;
    });

    assertThat(asked.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void givesNothingWhereTheWindowIsClosed() throws Exception {
    CompletableFuture<Optional<Secret>> asked = ask(false);
    Scene scene = scene(asked);
    fx(() -> {
      Window stage = scene.getWindow();
      stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
      return scene;
    });

    assertThat(asked.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  private CompletableFuture<Optional<Secret>> ask(boolean wrong) {
    return CompletableFuture.supplyAsync(
        () -> window.password(ROOM, wrong), Executors.newVirtualThreadPerTaskExecutor());
  }

  private static Scene scene(CompletableFuture<Optional<Secret>> asked) throws Exception {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> asked.isDone() || fx(() -> opened().isPresent()));
    return fx(() -> {
      Scene scene = opened().orElseThrow();
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      return scene;
    });
  }

  private static Optional<Scene> opened() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(scene -> scene != null && scene.getRoot() instanceof ScrollPane)
        .findFirst();
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(10, TimeUnit.SECONDS);
  }

  private static PasswordField field(Scene scene) {
    return (PasswordField) scene.lookup("#unlock-password");
  }

  private static Button button(Scene scene, String id) {
    return (Button) scene.lookup(id);
  }

  private static Label text(Scene scene, String id) {
    return (Label) scene.lookup(id);
  }
}
