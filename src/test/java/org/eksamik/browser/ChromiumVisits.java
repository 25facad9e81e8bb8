package org.eksamik.browser;

import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eksamik.browser.chromium.ChromiumBrowser;
import org.eksamik.browser.chromium.ChromiumSettings;
import org.eksamik.browser.chromium.process.BrowserFlags.FakeMedia;
import org.eksamik.browser.chromium.process.ChromiumHere;
import org.eksamik.browser.media.MediaPermissions;

/** Visits by the workstation's Chromium, with fake devices. */
final class ChromiumVisits {
  private ChromiumVisits() {}

  static Visitor to(PageServer... allowed) {
    return with(
        _ -> false,
        BrowserDialogs.SILENT,
        (_, origin) -> origin.equals(allowed[0].origin()),
        allowed);
  }

  static Visitor with(
      Predicate<URI> caught,
      BrowserDialogs dialogs,
      MediaPermissions permissions,
      PageServer... allowed) {
    return shown(caught, dialogs, permissions, Optional.empty(), allowed);
  }

  /** Shows itself to some servers. */
  static Visitor attesting(Attestation attestation, PageServer... allowed) {
    return shown(
        _ -> false, BrowserDialogs.SILENT, (_, _) -> false, Optional.of(attestation), allowed);
  }

  /** With a video before the camera, and pages that have themselves clicked as tests do. */
  static Visitor driven(Path video, PageServer... allowed) {
    return shown(
        new ChromiumSettings(
                ChromiumHere.required(),
                (_, origin) -> origin.equals(allowed[0].origin()),
                ProxySelector.of(null),
                Optional.of(new FakeMedia(Optional.of(video))),
                Optional.empty())
            .driven(true),
        _ -> false,
        BrowserDialogs.SILENT,
        allowed);
  }

  private static Visitor shown(
      Predicate<URI> caught,
      BrowserDialogs dialogs,
      MediaPermissions permissions,
      Optional<Attestation> attestation,
      PageServer... allowed) {
    return shown(
        new ChromiumSettings(
            ChromiumHere.required(),
            permissions,
            ProxySelector.of(null),
            Optional.of(new FakeMedia(Optional.empty())),
            attestation),
        caught,
        dialogs,
        allowed);
  }

  private static Visitor shown(
      ChromiumSettings settings,
      Predicate<URI> caught,
      BrowserDialogs dialogs,
      PageServer... allowed) {
    BrowserOptions options =
        new BrowserOptions("1.2.3", Duration.ofSeconds(30), Visitor.storage(), dialogs, List.of());
    return Visitor.by(
        watcher -> new ChromiumBrowser(settings, Visitor.rules(caught, allowed), watcher, options));
  }
}
