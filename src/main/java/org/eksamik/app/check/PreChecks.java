package org.eksamik.app.check;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.eksamik.browser.chromium.process.InstalledBrowser;
import org.eksamik.browser.engine.EngineNeeds;
import org.eksamik.capture.CaptureSource;
import org.eksamik.doctor.BrowserCheck;
import org.eksamik.doctor.Check;
import org.eksamik.doctor.ClockCheck;
import org.eksamik.doctor.DiskCheck;
import org.eksamik.doctor.DisplaysCheck;
import org.eksamik.doctor.KioskCheck;
import org.eksamik.doctor.MicrophoneCheck;
import org.eksamik.doctor.NetworkCheck;
import org.eksamik.doctor.PictureCheck;
import org.eksamik.exam.Proctoring;
import org.eksamik.kiosk.DesktopSession;
import org.eksamik.net.Network;
import org.eksamik.profile.BrowserSettings;
import org.eksamik.profile.EvidenceSettings;
import org.eksamik.profile.ExamSettings.Engine;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProviderSettings;

/**
 * What {@code doctor} looks at on this workstation.
 *
 * @param displays how many there are
 * @param session in which an exam would run
 * @param data the data folder
 */
public record PreChecks(
    CaptureSource devices, IntSupplier displays, DesktopSession session, Path data) {
  /** What counts where no profile says so. */
  private static final int USUAL_DISPLAYS = 1;

  /** The checks for one profile, or for none in particular. */
  public List<Check> of(Optional<Profile> profile, Network network, InstantSource clock) {
    List<ProviderSettings> providers = profile.map(Profile::providers).orElse(List.of());
    EvidenceSettings evidence = profile.map(Profile::evidence).orElse(EvidenceSettings.EVENTS_ONLY);
    List<URI> servers = providers.stream().map(ProviderSettings::baseUrl).toList();
    int allowed = profile.map(it -> it.kiosk().displays()).orElse(USUAL_DISPLAYS);
    List<Check> checks = new ArrayList<>();
    checks.add(
        PictureCheck.camera(
            devices,
            evidence.camera()
                || pagesUse(profile, BrowserSettings::camera)
                || proctored(profile, rules -> rules.camera() || rules.headIdentity())));
    checks.add(new MicrophoneCheck(devices, pagesUse(profile, BrowserSettings::microphone)));
    checks.add(
        PictureCheck.screen(
            devices,
            evidence.screen()
                || pagesUse(profile, BrowserSettings::screen)
                || proctored(profile, Proctoring::screen)));
    checks.add(new DisplaysCheck(displays, allowed));
    if (profile.isPresent() && wants(profile.get(), Engine.CHROMIUM)) {
      checks.add(new BrowserCheck(PreChecks::chromium, InstalledBrowser.OLDEST, true));
    } else if (needsMore(profile)) {
      checks.add(new BrowserCheck(PreChecks::chromium, InstalledBrowser.OLDEST, false));
    }
    checks.add(new KioskCheck(session, profile.filter(it -> it.kiosk().enabled()).isPresent()));
    checks.add(new DiskCheck(data, evidence.maxMegabytes()));
    if (!servers.isEmpty()) {
      checks.add(new ClockCheck(servers, network, clock));
    }
    providers.forEach(each -> checks.add(new NetworkCheck(each.name(), each.baseUrl(), network)));
    return List.copyOf(checks);
  }

  private static boolean wants(Profile profile, Engine engine) {
    return profile.exams().stream().anyMatch(exam -> exam.engine() == engine);
  }

  /** Whether a page of an exam has shown before that WebView is not enough for it. */
  private boolean needsMore(Optional<Profile> profile) {
    EngineNeeds needs = new EngineNeeds(data);
    return profile.stream()
        .flatMap(it -> it.exams().stream().map(it::allowList))
        .anyMatch(addresses -> needs.of(addresses).isPresent());
  }

  private static Optional<BrowserCheck.Found> chromium() {
    return InstalledBrowser.find().map(it -> new BrowserCheck.Found(it.version(), it.major()));
  }

  private static boolean pagesUse(
      Optional<Profile> profile, Function<BrowserSettings, List<String>> origins) {
    return profile.filter(it -> !origins.apply(it.browser()).isEmpty()).isPresent();
  }

  private static boolean proctored(Optional<Profile> profile, Predicate<Proctoring> need) {
    return profile.stream()
        .flatMap(it -> it.exams().stream())
        .anyMatch(exam -> need.test(exam.exam().proctoring()));
  }
}
