package org.eksamik.app.check;

import java.util.List;
import java.util.function.Function;
import org.eksamik.browser.BrowserNetwork;
import org.eksamik.browser.BrowserOptions;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.browser.WebViewBrowser;
import org.eksamik.browser.chromium.ChromiumBrowser;
import org.eksamik.browser.chromium.ChromiumSettings;
import org.eksamik.browser.inspect.MissingApis;
import org.eksamik.browser.inspect.PageInspection;
import org.eksamik.browser.media.MediaBridge;
import org.eksamik.browser.media.MediaExtension;
import org.eksamik.browser.media.MediaPermissions;
import org.eksamik.browser.platform.WebPlatform;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.SharedDevices;
import org.eksamik.profile.BrowserSettings;

/** A browser that is looked into; each engine has its own way. Belongs to the FX thread. */
interface CheckedBrowser {
  ExamBrowser open(PageEar ear);

  /** The errors of all pages and frames so far; any thread. */
  List<String> consoleErrors(PageEar ear);

  /** The web APIs that pages looked for in vain. */
  MissingApis missing();

  static CheckedBrowser webview(
      BrowserNetwork network,
      BrowserRules rules,
      BrowserSettings settings,
      BrowserOptions options,
      CaptureSource devices) {
    PageInspection inspection = new PageInspection();
    return new CheckedBrowser() {
      @Override
      public ExamBrowser open(PageEar ear) {
        MediaExtension media =
            new MediaExtension(
                new MediaBridge(new SharedDevices(devices)),
                MediaPermissions.of(settings),
                ear,
                WebPlatform.parts(settings.clipboard()));
        BrowserOptions extended =
            new BrowserOptions(
                options.version(),
                options.patience(),
                options.storage(),
                options.dialogs(),
                List.of(media, inspection));
        return new WebViewBrowser(network, rules, ear, extended);
      }

      @Override
      public List<String> consoleErrors(PageEar ear) {
        return inspection.consoleErrors();
      }

      @Override
      public MissingApis missing() {
        return inspection.missing();
      }
    };
  }

  /** Chromium tells its own errors, and lacks nothing that pages ask for. */
  static CheckedBrowser chromium(
      ChromiumSettings settings, BrowserRules rules, BrowserOptions options) {
    Function<PageEar, ExamBrowser> browsers =
        ear -> new ChromiumBrowser(settings, rules, ear, options);
    return new CheckedBrowser() {
      @Override
      public ExamBrowser open(PageEar ear) {
        return browsers.apply(ear);
      }

      @Override
      public List<String> consoleErrors(PageEar ear) {
        return ear.errors();
      }

      @Override
      public MissingApis missing() {
        return MissingApis.NONE;
      }
    };
  }
}
