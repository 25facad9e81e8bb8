package org.eksamik.app.hold;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.eksamik.app.window.Display;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamException;
import org.eksamik.kiosk.Covering;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.Guard;
import org.eksamik.kiosk.Guests;
import org.eksamik.kiosk.LockStep;
import org.eksamik.kiosk.ReservedKeys;
import org.eksamik.kiosk.linux.ForeignWindows;
import org.eksamik.kiosk.linux.Seat;
import org.eksamik.kiosk.watchdog.Offer;
import org.eksamik.kiosk.watchdog.Told;
import org.eksamik.ui.frozen.FrozenView;
import org.eksamik.ui.frozen.FrozenViewModel;
import org.eksamik.ui.held.HeldWindow;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.Style;
import org.eksamik.ui.words.Words;
import org.eksamik.ui.work.FxTicks;
import org.eksamik.ui.work.Work;

/**
 * Where the process starts that asks in place of a frozen one. Its window lies over the whole
 * screen, above all others; it holds neither keyboard nor pointer.
 */
public final class OfferMain {
  private final HeldWindow window = new HeldWindow();
  private final PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private OfferMain() {}

  /**
   * @param words the data folder, and the language
   */
  public static void main(String[] words) throws Exception {
    new OfferMain().ask(Path.of(words[0]), Locale.forLanguageTag(words[1]));
    System.exit(0);
  }

  private void ask(Path data, Locale language) throws ExamException, IOException {
    Display.SCREEN.start(() -> open(Words.in(language)));
    for (LockStep step : steps(new Told(data, InstantSource.system()))) {
      step.perform();
    }
    say(Offer.Word.SHOWN);
    // The watchdog closes our input when nobody needs to be asked any more, also when it dies.
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  private void open(Words words) {
    Style.loadFonts();
    Stage stage = new Stage();
    stage.setTitle(words.text("frozen.title"));
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setOnCloseRequest(request -> request.consume());
    FrozenViewModel model =
        new FrozenViewModel(
            () -> say(Offer.Word.RESTART),
            () -> say(Offer.Word.WAIT),
            new Work(Platform::runLater, new FxTicks(), InstantSource.system()));
    FrozenView view = new FrozenView(model, words);
    Scene scene = new Scene(view.root(), 800, 600);
    Style.dress(scene, new Look());
    stage.setScene(scene);
    stage.show();
    window.inFront(stage);
    view.first().ifPresent(part -> Shown.focus(view.root(), part));
  }

  private List<LockStep> steps(Events events) {
    EscapeAttempts attempts = new EscapeAttempts(events, InstantSource.system());
    List<LockStep> steps = new ArrayList<>();
    steps.add(new Covering(window, new Guard(new ReservedKeys(false), attempts, events)));
    if (ThisSession.isLinux()) {
      Guests none = new Guests();
      steps.add(new ForeignWindows(window, new Seat(window, none), attempts, events, none));
    }
    return steps;
  }

  private void say(Offer.Word word) {
    answers.println(word.line());
  }
}
