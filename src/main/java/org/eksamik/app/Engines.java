package org.eksamik.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eksamik.browser.BrowserOptions;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.browser.chromium.ChromiumBrowser;
import org.eksamik.browser.chromium.ChromiumSettings;
import org.eksamik.browser.chromium.process.BrowserFlags.FakeMedia;
import org.eksamik.browser.chromium.process.InstalledBrowser;
import org.eksamik.browser.engine.BrowserEngines;
import org.eksamik.browser.engine.EngineNeeds;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.exam.Events;
import org.eksamik.profile.ExamSettings.Engine;

/**
 * What the command line says about engines.
 *
 * @param wanted in place of what the profile says
 * @param fake what pages in Chromium see and hear in place of the workstation's devices
 */
public record Engines(Optional<Engine> wanted, Optional<FakeMedia> fake) {
  /** The profile decides, and devices are real unless the program's own are not. */
  public static Engines usual(CaptureSource devices) {
    return of(Optional.empty(), devices, Optional.empty());
  }

  /**
   * The same with a wish.
   *
   * @param video what stands before a fake camera
   */
  public static Engines of(Optional<Engine> wanted, CaptureSource devices, Optional<Path> video) {
    return new Engines(
        wanted, Optional.of(new FakeMedia(video)).filter(_ -> devices instanceof FakeDevices));
  }

  /**
   * Makes the browser of each visit.
   *
   * @param options of a Chromium
   */
  BiFunction<BrowserRules, BrowserWatcher, ExamBrowser> browsers(
      BiFunction<BrowserRules, BrowserWatcher, ExamBrowser> webview,
      Function<InstalledBrowser, ChromiumSettings> chromium,
      BrowserOptions options,
      EngineNeeds needs,
      Events journal) {
    BrowserEngines made =
        new BrowserEngines(
            webview,
            (installed, rules, watcher) ->
                new ChromiumBrowser(chromium.apply(installed), rules, watcher, options),
            needs,
            journal);
    return (rules, watcher) -> made.apply(wished(rules), watcher);
  }

  /** Exams as the command line wishes; what is always WebView's stays so. */
  private BrowserRules wished(BrowserRules rules) {
    return rules.engine() == Engine.WEBVIEW ? rules : rules.by(wanted.orElse(rules.engine()));
  }
}
