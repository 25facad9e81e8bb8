package org.eksamik.browser.engine;

import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.DeviceUse;
import org.eksamik.browser.ExamBrowser;

/**
 * Begins with WebView and goes over to another engine when a page fails for want of what WebView
 * cannot be given: the student is told that the page did not load, and trying again opens it anew.
 */
final class AutomaticBrowser implements ExamBrowser {
  /** What WebKit's console says of a name that is not there. */
  private static final Pattern FAILED = Pattern.compile("Can't find variable: (WebAssembly)\\b");

  private final BiFunction<BrowserWatcher, String, ExamBrowser> other;
  private final EngineNeeds needs;
  private final BrowserWatcher watcher;
  private final StackPane view = new StackPane();
  private ExamBrowser browser;
  private Optional<URI> first = Optional.empty();
  private Optional<String> wanting = Optional.empty();
  private boolean changed;
  private double zoom = 1;

  /**
   * @param other the browser to go over to, and for want of what
   */
  AutomaticBrowser(
      Function<BrowserWatcher, ExamBrowser> first,
      BiFunction<BrowserWatcher, String, ExamBrowser> other,
      EngineNeeds needs,
      BrowserWatcher watcher) {
    this.other = other;
    this.needs = needs;
    this.watcher = watcher;
    this.browser = first.apply(new Ear());
    view.getChildren().setAll(browser.view());
    // Whoever gives this part the keyboard means the page.
    view.focusedProperty()
        .subscribe(has -> {
          if (has) {
            browser.view().requestFocus();
          }
        });
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(URI address) {
    first = first.or(() -> Optional.of(address));
    change();
    browser.open(address);
  }

  @Override
  public void reload() {
    if (change()) {
      first.ifPresent(browser::open);
    } else {
      browser.reload();
    }
  }

  /** Whether another engine has just taken over. */
  private boolean change() {
    if (changed || wanting.isEmpty()) {
      return false;
    }
    changed = true;
    browser.close();
    browser = other.apply(watcher, wanting.get());
    browser.zoom(zoom);
    view.getChildren().setAll(browser.view());
    return true;
  }

  @Override
  public void zoom(double factor) {
    zoom = factor;
    browser.zoom(factor);
  }

  @Override
  public String evaluate(String script) {
    return browser.evaluate(script);
  }

  @Override
  public void close() {
    browser.close();
  }

  private void failed(String api) {
    if (wanting.isPresent()) {
      return;
    }
    wanting = Optional.of(api);
    first.ifPresent(page -> {
      Thread.startVirtualThread(() -> needs.remember(page, api));
      watcher.failed(page, "the page needs " + api);
    });
  }

  /** Listens to WebView's console on the way to the watcher. */
  private final class Ear implements BrowserWatcher {
    @Override
    public void opened(URI address) {
      watcher.opened(address);
    }

    @Override
    public void failed(URI address, String reason) {
      watcher.failed(address, reason);
    }

    @Override
    public void refused(String address, Refusal refusal) {
      watcher.refused(address, refusal);
    }

    @Override
    public void caught(URI address) {
      watcher.caught(address);
    }

    @Override
    public void console(String level, String message) {
      watcher.console(level, message);
      Matcher said = FAILED.matcher(message);
      if (said.find()) {
        AutomaticBrowser.this.failed(said.group(1));
      }
    }

    @Override
    public void device(DeviceUse use) {
      watcher.device(use);
    }
  }
}
