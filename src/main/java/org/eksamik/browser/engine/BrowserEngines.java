package org.eksamik.browser.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.browser.chromium.process.InstalledBrowser;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.profile.AllowList;
import org.eksamik.profile.ExamSettings.Engine;

/** Makes the browser of each visit, by the engine that suits it. Belongs to the FX thread. */
public final class BrowserEngines implements BiFunction<BrowserRules, BrowserWatcher, ExamBrowser> {
  private final BiFunction<BrowserRules, BrowserWatcher, ExamBrowser> webview;
  private final Chromiums chromiums;
  private final CompletableFuture<Optional<InstalledBrowser>> installed;
  private final EngineNeeds needs;
  private final Events events;

  /** Makes a browser of one that is installed. */
  @FunctionalInterface
  public interface Chromiums {
    ExamBrowser open(InstalledBrowser installed, BrowserRules rules, BrowserWatcher watcher);
  }

  public BrowserEngines(
      BiFunction<BrowserRules, BrowserWatcher, ExamBrowser> webview,
      Chromiums chromiums,
      EngineNeeds needs,
      Events events) {
    this.webview = webview;
    this.chromiums = chromiums;
    this.needs = needs;
    this.events = events;
    // To ask a browser its version takes a while, and nobody waits for it yet.
    this.installed =
        CompletableFuture.supplyAsync(
            () -> InstalledBrowser.find().filter(InstalledBrowser::isNewEnough),
            Thread::startVirtualThread);
  }

  @Override
  public ExamBrowser apply(BrowserRules rules, BrowserWatcher watcher) {
    return switch (rules.engine()) {
      case WEBVIEW -> webview.apply(rules, watcher);
      case CHROMIUM -> chromium(rules, watcher, "the profile says so");
      case AUTO ->
          needs
              .of(AllowList.of(rules.allow()))
              .map(api -> chromium(rules, watcher, "its pages need " + api))
              .orElseGet(() -> automatic(rules, watcher));
    };
  }

  private ExamBrowser chromium(BrowserRules rules, BrowserWatcher watcher, String why) {
    Optional<InstalledBrowser> found = installed.join();
    if (found.isEmpty()) {
      tell(Engine.WEBVIEW, why + ", but no Chromium is there, or it is too old");
      return webview.apply(rules, watcher);
    }
    tell(Engine.CHROMIUM, why + "; version " + found.get().version());
    return chromiums.open(found.get(), rules, watcher);
  }

  private ExamBrowser automatic(BrowserRules rules, BrowserWatcher watcher) {
    tell(Engine.WEBVIEW, "nothing more is known to be needed");
    return new AutomaticBrowser(
        hearing -> webview.apply(rules, hearing),
        (hearing, api) -> chromium(rules, hearing, "the page failed without " + api),
        needs,
        watcher);
  }

  private void tell(Engine engine, String why) {
    events.record(Event.Kind.ENGINE_CHOSEN, "engine", engine + ": " + why);
  }
}
