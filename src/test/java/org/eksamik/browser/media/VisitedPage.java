package org.eksamik.browser.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.web.WebView;
import javax.net.ssl.SSLContext;
import org.eksamik.browser.BrowserDialogs;
import org.eksamik.browser.BrowserNetwork;
import org.eksamik.browser.BrowserOptions;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.PageExtension.Attachment;
import org.eksamik.browser.WebViewBrowser;
import org.eksamik.browser.door.TestPage;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.fake.FakeDevices;

/** A page as an exam shows it: with a visit's network and rules, and parts of the bridge. */
public final class VisitedPage implements AutoCloseable {
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final AtomicReference<WebViewBrowser> browser = new AtomicReference<>();
  private final TestPage page;

  private VisitedPage(List<String> allow, List<Function<Attachment, BridgePart>> parts) {
    BrowserWatcher watcher =
        new BrowserWatcher() {
          @Override
          public void refused(String address, Refusal refusal) {
            refused.add(refusal + " " + address);
          }
        };
    page =
        TestPage.open(() -> {
          MediaBridge bridge = new MediaBridge(new SharedDevices(new FakeDevices()));
          MediaExtension extension =
              new MediaExtension(bridge, (_, _) -> false, new MediaWatcher() {}, parts);
          WebViewBrowser made =
              new WebViewBrowser(
                  BrowserNetwork.install(ProxySelector.of(null), VisitedPage::trust),
                  new BrowserRules(allow, _ -> false),
                  watcher,
                  new BrowserOptions(
                      "1.2.3",
                      Duration.ofSeconds(30),
                      storage(),
                      BrowserDialogs.SILENT,
                      List.of(extension)));
          browser.set(made);
          return (WebView) made.view();
        });
  }

  public static VisitedPage open(List<String> allow, List<Function<Attachment, BridgePart>> parts) {
    return new VisitedPage(allow, parts);
  }

  public TestPage page() {
    return page;
  }

  /** What the visit refused, and where. */
  public List<String> refused() {
    return refused;
  }

  private static SSLContext trust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Path storage() {
    try {
      return Files.createDirectories(Path.of("target", "browser-storage")).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The visit ends, as at the end of an exam. */
  public void leave() {
    TestPage.onFx(() -> {
      browser.get().close();
      return true;
    });
  }

  @Override
  public void close() {
    leave();
    page.close();
  }
}
