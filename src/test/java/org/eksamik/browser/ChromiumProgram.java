package org.eksamik.browser;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eksamik.browser.chromium.ChromiumBrowser;
import org.eksamik.browser.chromium.ChromiumSettings;
import org.eksamik.browser.chromium.process.ChromiumHere;

/** A program with an open browser, to be killed. */
final class ChromiumProgram {
  private ChromiumProgram() {}

  public static void main(String[] words) throws InterruptedException {
    PageServer exam = new PageServer("localhost").page("/", "<title>exam</title>");
    ChromiumSettings settings =
        new ChromiumSettings(
            ChromiumHere.required(),
            (_, _) -> false,
            ProxySelector.of(null),
            Optional.empty(),
            Optional.empty());
    BrowserOptions options =
        new BrowserOptions(
            "1.2.3", Duration.ofSeconds(30), Path.of(words[0]), BrowserDialogs.SILENT, List.of());
    Fx.start();
    Fx.run(() -> {
      System.out.println("starting");
      new ChromiumBrowser(
              settings, Visitor.rules(_ -> false, exam), new BrowserWatcher() {}, options)
          .open(exam.at("/"));
    });
    new CountDownLatch(1).await();
  }
}
