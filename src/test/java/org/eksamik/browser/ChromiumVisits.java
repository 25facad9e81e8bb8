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
import org.eksamik.browser.chromium.gate.ServerTrust;
import org.eksamik.browser.chromium.process.BrowserFlags.FakeMedia;
import org.eksamik.browser.chromium.process.ChromiumHere;
import org.eksamik.browser.media.MediaPermissions;
import org.eksamik.net.Network;

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
        Visitor.rules(_ -> false, allowed),
        BrowserDialogs.SILENT);
  }

  /** Believes whom that network believes. */
  static Visitor trusting(Network network, String allowed) {
    return shown(
        settings((_, _) -> false, Optional.empty()).trusting(ServerTrust.of(network)),
        new BrowserRules(List.of(allowed), _ -> false),
        BrowserDialogs.SILENT);
  }

  /** Waits no longer for a page. */
  static Visitor patient(Duration patience, PageServer allowed) {
    return shown(
        settings((_, _) -> false, Optional.empty()),
        Visitor.rules(_ -> false, allowed),
        BrowserDialogs.SILENT,
        patience);
  }

  private static ChromiumSettings settings(
      MediaPermissions permissions, Optional<Attestation> attestation) {
    return new ChromiumSettings(
        ChromiumHere.required(),
        permissions,
        ProxySelector.of(null),
        Optional.of(new FakeMedia(Optional.empty())),
        attestation);
  }

  private static Visitor shown(
      Predicate<URI> caught,
      BrowserDialogs dialogs,
      MediaPermissions permissions,
      Optional<Attestation> attestation,
      PageServer... allowed) {
    return shown(settings(permissions, attestation), Visitor.rules(caught, allowed), dialogs);
  }

  private static Visitor shown(
      ChromiumSettings settings, BrowserRules rules, BrowserDialogs dialogs) {
    return shown(settings, rules, dialogs, Duration.ofSeconds(30));
  }

  private static Visitor shown(
      ChromiumSettings settings, BrowserRules rules, BrowserDialogs dialogs, Duration patience) {
    BrowserOptions options =
        new BrowserOptions("1.2.3", patience, Visitor.storage(), dialogs, List.of());
    return Visitor.by(watcher -> new ChromiumBrowser(settings, rules, watcher, options));
  }
}
