package org.eksamik.ui.exam;

import java.net.URI;
import java.util.function.BiFunction;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.DeviceUse;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamLink;
import org.eksamik.profile.AllowList;
import org.jspecify.annotations.Nullable;

/** The exam's page in its browser; tells the journal what happens there. */
public final class ExamPage {
  private final URI address;
  private final Events events;
  private final ExamBrowser browser;
  private @Nullable Reports reports;
  private boolean opened;

  /**
   * @param allowed what the profile lets this exam's pages open
   */
  public ExamPage(
      AllowList allowed,
      ExamLink link,
      BiFunction<BrowserRules, BrowserWatcher, ExamBrowser> browsers,
      Events events) {
    this.address = link.address();
    this.events = events;
    this.browser = browsers.apply(ExamRules.of(allowed, link), new Watcher());
  }

  ExamBrowser browser() {
    return browser;
  }

  /** Where the page comes from, without what a link says about its student. */
  URI server() {
    return URI.create(address.getScheme() + "://" + address.getRawAuthority());
  }

  boolean wasOpened() {
    return opened;
  }

  void open(Reports listener) {
    reports = listener;
    browser.open(address);
  }

  /** The page once more; before it ever opened, from its first address. */
  void reopen() {
    if (opened) {
      browser.reload();
    } else {
      browser.open(address);
    }
  }

  void close() {
    reports = null;
    browser.close();
  }

  private static String shown(URI page) {
    return page.getScheme() + "://" + page.getRawAuthority() + page.getRawPath();
  }

  /** What the exam needs to hear of its page. */
  interface Reports {
    void opened(URI address);

    void notLoaded();

    void refused();

    void device(DeviceUse use);
  }

  private final class Watcher implements BrowserWatcher {
    @Override
    public void opened(URI page) {
      if (!opened) {
        opened = true;
        events.record(Event.Kind.EXAM_OPENED, "address", shown(page));
      }
      if (reports != null) {
        reports.opened(page);
      }
    }

    @Override
    public void failed(URI page, String reason) {
      events.record(Event.Kind.PAGE_FAILED, "address", shown(page));
      if (reports != null) {
        reports.notLoaded();
      }
    }

    @Override
    public void refused(String page, Refusal refusal) {
      Event.Kind kind =
          refusal == Refusal.POPUP ? Event.Kind.POPUP_REFUSED : Event.Kind.ADDRESS_REFUSED;
      events.record(kind, "address", page + " " + refusal);
      if (reports != null) {
        reports.refused();
      }
    }

    @Override
    public void device(DeviceUse use) {
      events.record(DeviceEvent.of(use));
      if (reports != null) {
        reports.device(use);
      }
    }

    @Override
    public void console(String level, String message) {
      events.record(Event.Kind.PAGE_CONSOLE, "message", level + " " + message);
    }
  }
}
