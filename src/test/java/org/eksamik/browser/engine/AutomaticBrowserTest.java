package org.eksamik.browser.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.ExamBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AutomaticBrowserTest {
  private static final URI PAGE = URI.create("https://exam.school.example/paper");
  private static final long PATIENCE = 10_000;
  private static final String WANTING = "ReferenceError: Can't find variable: WebAssembly";

  @TempDir private Path data;
  private final List<String> failed = new ArrayList<>();
  private final Pages webView = new Pages();
  private final Pages chromium = new Pages();
  private AutomaticBrowser browser;
  private Stage stage;

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
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
        WaitForAsyncUtils.waitForAsyncFx(
            PATIENCE,
            () ->
                new AutomaticBrowser(
                    webView::heardBy,
                    (hears, _) -> chromium.heardBy(hears),
                    new EngineNeeds(data),
                    watcher));
    stage = WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> new Stage());
    fx(() -> {
      stage.setScene(new Scene((Region) browser.view(), 400, 300));
      stage.show();
    });
  }

  @AfterEach
  void close() {
    fx(stage::close);
  }

  @Test
  void handsTheKeyboardToThePage() {
    fx(() -> browser.view().requestFocus());

    assertThat(stage.getScene().getFocusOwner()).isSameAs(webView.view());
  }

  @Test
  void staysWithWebViewAsLongAsAPageNeedsNothingElse() {
    fx(() -> {
      browser.open(PAGE);
      webView.watcher.console("error", "ReferenceError: Can't find variable: jQuery");
      browser.reload();
    });

    assertThat(webView.done).containsExactly("open " + PAGE, "reload");
    assertThat(failed).isEmpty();
  }

  @Test
  void tellsThatAPageFailedAndOpensItInTheOtherEngineWhenTriedAgain() {
    fx(() -> {
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
  void remembersWhatThePagesServerNeeds() throws Exception {
    fx(() -> {
      browser.open(PAGE);
      webView.watcher.console("error", WANTING);
    });
    Path known = data.resolve("engine-needs.txt");
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> Files.exists(known) && Files.size(known) > 0);

    assertThat(known).hasContent("https://exam.school.example WebAssembly");
  }

  private static void fx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE, work);
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
