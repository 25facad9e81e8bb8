package org.eksamik.browser.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.browser.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutomaticBrowserTest {
  private static final URI PAGE = URI.create("https://exam.school.example/paper");
  private static final String WANTING = "ReferenceError: Can't find variable: WebAssembly";

  @TempDir private Path data;
  private final List<String> failed = new ArrayList<>();
  private final Pages webView = new Pages();
  private final Pages chromium = new Pages();
  private AutomaticBrowser browser;
  private Stage stage;

  @BeforeAll
  static void toolkit() {
    Fx.start();
  }

  @BeforeEach
  void show() {
    BrowserWatcher watcher =
        new BrowserWatcher() {
          @Override
          public void failed(URI address, String reason) {
            failed.add(reason);
          }
        };
    browser =
        Fx.ask(() ->
            new AutomaticBrowser(
                webView::heardBy,
                (hears, _) -> chromium.heardBy(hears),
                new EngineNeeds(data),
                watcher));
    stage = Fx.ask(() -> new Stage());
    Fx.run(() -> {
      stage.setScene(new Scene((Region) browser.view(), 400, 300));
      stage.show();
    });
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void handsTheKeyboardToThePage() {
    Fx.run(() -> browser.view().requestFocus());

    assertThat(stage.getScene().getFocusOwner()).isSameAs(webView.view());
  }

  @Test
  void staysWithWebViewAsLongAsAPageNeedsNothingElse() {
    Fx.run(() -> {
      browser.open(PAGE);
      webView.watcher.console("error", "ReferenceError: Can't find variable: jQuery");
      browser.reload();
    });

    assertThat(webView.done).containsExactly("open " + PAGE, "reload");
    assertThat(failed).isEmpty();
  }

  @Test
  void tellsThatAPageFailedAndOpensItInTheOtherEngineWhenTriedAgain() {
    Fx.run(() -> {
      browser.zoom(1.5);
      browser.open(PAGE);
      webView.watcher.console("error", WANTING);
      webView.watcher.console("error", WANTING);
      browser.reload();
      browser.view().requestFocus();
    });

    assertThat(failed).containsExactly("the page needs WebAssembly");
    assertThat(webView.done).containsExactly("zoom 1.5", "open " + PAGE, "close");
    assertThat(chromium.done).containsExactly("zoom 1.5", "open " + PAGE);
    assertThat(stage.getScene().getFocusOwner()).isSameAs(chromium.view());
  }

  @Test
  void remembersWhatThePagesServerNeeds() {
    Fx.run(() -> {
      browser.open(PAGE);
      webView.watcher.console("error", WANTING);
    });
    Path known = data.resolve("engine-needs.txt");
    Fx.await("the note", () -> known.toFile().length() > 0);

    assertThat(known).hasContent("https://exam.school.example WebAssembly");
  }

  /** A browser that shows nothing and remembers what it was told. */
  private static final class Pages implements ExamBrowser {
    private final Region view = new Region();
    private final List<String> done = new ArrayList<>();
    private BrowserWatcher watcher = new BrowserWatcher() {};

    Pages heardBy(BrowserWatcher hears) {
      watcher = hears;
      return this;
    }

    @Override
    public Node view() {
      return view;
    }

    @Override
    public void open(URI address) {
      done.add("open " + address);
    }

    @Override
    public void reload() {
      done.add("reload");
    }

    @Override
    public void zoom(double factor) {
      done.add("zoom " + factor);
    }

    @Override
    public String evaluate(String script) {
      return "";
    }

    @Override
    public void close() {
      done.add("close");
    }
  }
}
