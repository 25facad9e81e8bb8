package org.eksamik.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.eksamik.app.hold.Comeback;
import org.eksamik.app.hold.Workplace;
import org.eksamik.app.window.PageShowing;
import org.eksamik.browser.chromium.ChromiumBrowser;
import org.eksamik.browser.chromium.ChromiumSettings;
import org.eksamik.browser.chromium.process.BrowserFlags.FakeMedia;
import org.eksamik.browser.chromium.process.ChromiumHere;
import org.eksamik.browser.chromium.process.InstalledBrowser;
import org.eksamik.browser.chromium.view.Showing;
import org.eksamik.exam.Event;
import org.eksamik.kiosk.Guests;
import org.eksamik.profile.KioskSettings;
import org.eksamik.ui.held.HeldWindow;
import org.jspecify.annotations.Nullable;

/**
 * A program of its own for tests: a bar, and a page of Chromium below it, on the display it is
 * started on. Answers each line that is written to it with one that begins with {@code =}.
 */
public final class WindowedProgram implements BrowserWatcher {
  private static final int BAR = 40;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final HeldWindow window = new HeldWindow();
  private final StackPane cover = new StackPane();
  private final PageServer exam = new PageServer("localhost");
  private final PageServer other = new PageServer("127.0.0.1");
  private @Nullable ExamBrowser browser;

  private WindowedProgram() {}

  /**
   * @param words the folder to work in; {@code held} or {@code free}; {@code window} or {@code
   *     pictures}; a page as HTML; the browser to start
   */
  public static void main(String[] words) throws Exception {
    WindowedProgram program = new WindowedProgram();
    Guests guests = new Guests();
    program.exam.page("/", words[3]);
    program.other.page("/", words[3]);
    Fx.start();
    Fx.run(() ->
        program.open(Path.of(words[0]), program.showing(words[2], guests), Path.of(words[4])));
    try (Workplace workplace =
        Workplace.open(
            KioskSettings.USUAL,
            program.window,
            (_, _) -> {},
            program::hear,
            Path.of(words[0]),
            Comeback.none(),
            guests)) {
      if (words[1].equals("held")) {
        workplace.lock().lock();
      }
      program.visit(program.exam.at("/"));
      program.out.println("= open");
      program.obey();
    }
    Fx.run(() -> program.browser().close());
    Platform.exit();
    System.exit(0);
  }

  private Showing showing(String way, Guests guests) {
    return way.equals("window") ? PageShowing.here(guests, this::hear) : new Showing.Pictures();
  }

  private void hear(Event event) {
    heard.add("event " + event.kind() + " " + event.facts());
  }

  private void open(Path folder, Showing showing, Path chromium) {
    ChromiumSettings settings =
        new ChromiumSettings(
                new InstalledBrowser(chromium, ChromiumHere.required().version()),
                (_, origin) -> origin.equals(exam.origin()),
                ProxySelector.of(null),
                Optional.of(new FakeMedia(Optional.empty()))
                    .filter(_ -> Boolean.getBoolean("eksamik.fake")),
                Optional.empty())
            .shown(showing);
    ExamBrowser made =
        new ChromiumBrowser(
            settings,
            Visitor.rules(_ -> false, exam, other),
            this,
            new BrowserOptions(
                "1.2.3", Duration.ofSeconds(30), folder, BrowserDialogs.SILENT, List.of()));
    browser = made;
    HBox bar = new HBox(new Button("Bar"));
    bar.setMinHeight(BAR);
    bar.setMaxHeight(BAR);
    bar.setStyle("-fx-background-color: #203040");
    cover.getChildren().setAll(new Button("over it"));
    cover.setVisible(false);
    cover.setStyle("-fx-background-color: #ffffffcc");
    StackPane below = new StackPane(new StackPane(made.view()), cover);
    below.setMinHeight(0);
    VBox.setVgrow(below, Priority.ALWAYS);
    Stage stage = new Stage();
    stage.setScene(new Scene(new VBox(bar, below), 900, 600));
    stage.show();
    window.inFront(stage);
  }

  private ExamBrowser browser() {
    return Objects.requireNonNull(browser, "not opened yet");
  }

  private void visit(URI address) {
    int before = heard.size();
    Fx.run(() -> browser().open(address));
    Fx.await(
        address + " in " + heard,
        () -> heard.stream().skip(before).anyMatch(("opened " + address)::equals));
  }

  private void obey() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] order = line.split(" ", 2);
      out.println(
          "= " + answer(order[0].toUpperCase(Locale.ROOT), order.length > 1 ? order[1] : ""));
    }
  }

  private String answer(String order, String what) {
    return switch (order) {
      case "PAGE" -> Fx.ask(() -> browser().evaluate(what));
      case "WINDOW" -> Long.toString(window.handle().orElse(0));
      case "HEARD" -> heard.toString();
      case "COVER" -> {
        Fx.run(() -> cover.setVisible(what.equals("on")));
        yield "covered";
      }
      case "ZOOM" -> {
        Fx.run(() -> browser().zoom(Double.parseDouble(what)));
        yield "zoomed";
      }
      case "ELSEWHERE" -> {
        visit(other.at("/"));
        yield "there";
      }
      case "AGAIN" -> {
        visit(exam.at("/"));
        yield "there";
      }
      default -> "?";
    };
  }

  @Override
  public void opened(URI address) {
    heard.add("opened " + address);
  }

  @Override
  public void failed(URI address, String reason) {
    heard.add("failed " + reason);
  }

  @Override
  public void refused(String address, Refusal refusal) {
    heard.add("refused " + refusal);
  }

  @Override
  public void device(DeviceUse use) {
    heard.add(use.getClass().getSimpleName() + " " + use.kind());
  }

  @Override
  public void console(String level, String message) {
    heard.add("console " + level + " " + message);
  }
}
