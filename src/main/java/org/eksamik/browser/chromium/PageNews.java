package org.eksamik.browser.chromium;

import java.net.URI;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.BrowserWatcher.Refusal;
import org.eksamik.browser.DeviceUse;
import org.eksamik.browser.PageAddress;

/** Hands on to a watcher, on the FX thread, what is heard on others, until the visit is over. */
final class PageNews {
  private final BrowserWatcher watcher;
  private final FxQueue queue;

  PageNews(BrowserWatcher watcher, FxQueue queue) {
    this.watcher = watcher;
    this.queue = queue;
  }

  void opened(URI address) {
    queue.add(() -> watcher.opened(address));
  }

  void failed(URI address, String reason) {
    queue.add(() -> watcher.failed(address, reason));
  }

  void refused(String address, Refusal why) {
    queue.add(() -> watcher.refused(PageAddress.withoutQuery(address), why));
  }

  void caught(URI address) {
    queue.add(() -> watcher.caught(address));
  }

  void console(String level, String message) {
    queue.add(() -> watcher.console(level, PageAddress.withoutQueries(message)));
  }

  void device(DeviceUse use) {
    queue.add(() -> watcher.device(use));
  }
}
