package org.eksamik.app.window;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.eksamik.exam.Secret;
import org.eksamik.profile.sealed.PasswordSource;
import org.eksamik.profile.sealed.Statement;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.Style;
import org.eksamik.ui.unlock.UnlockView;
import org.eksamik.ui.unlock.UnlockViewModel;
import org.eksamik.ui.words.Words;

/** Asks for the password of a sealed profile in a window, which is there until it is closed. */
public final class UnlockWindow implements PasswordSource, AutoCloseable {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 520;

  private final Display display;
  private final BlockingQueue<Optional<Secret>> answers = new LinkedBlockingQueue<>();
  private volatile Optional<Stage> stage = Optional.empty();

  /** Shows nothing yet. */
  public UnlockWindow(Display display) {
    this.display = display;
  }

  @Override
  public Optional<Secret> password(Statement profile, boolean wrong) {
    display.start(() -> show(new UnlockViewModel(profile.terms().name(), wrong, answers::add)));
    try {
      return answers.take();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void show(UnlockViewModel model) {
    Style.loadFonts();
    Words words = Words.in(Locale.getDefault());
    UnlockView view = new UnlockView(model, words);
    Stage window = stage.orElseGet(Stage::new);
    stage = Optional.of(window);
    Scene scene = new Scene(view.root(), WIDTH, HEIGHT);
    Style.dress(scene, new Look());
    window.setScene(scene);
    window.setTitle(words.text("unlock.title"));
    window.setOnCloseRequest(request -> {
      request.consume();
      model.leave();
    });
    window.show();
    view.first().ifPresent(field -> Shown.focus(view.root(), field));
  }

  /** Closes the window, where there is one. */
  @Override
  public void close() {
    stage.ifPresent(window -> Platform.runLater(window::close));
  }
}
