package org.eksamik.browser.chromium.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The flags with which a browser shows one exam and does nothing else.
 *
 * @param profile a fresh folder, only for this visit
 * @param userAgent what servers are told
 * @param language of pages
 * @param windows whether it has any
 * @param sandboxed whether pages' processes are shut in; not possible for the superuser
 * @param gate the port on loopback through which everything goes out
 * @param fake what stands in for camera, microphone and screen
 */
public record BrowserFlags(
    Path profile,
    String userAgent,
    PageLanguage language,
    Windows windows,
    boolean sandboxed,
    int gate,
    Optional<FakeMedia> fake) {

  /** Whether a browser has windows. */
  public sealed interface Windows {
    /** It draws for nobody but its pipe. */
    record None() implements Windows {}

    /**
     * X11's, whole screen and nothing but the page.
     *
     * @param name the {@code WM_CLASS} of each
     */
    record Named(String name) implements Windows {}
  }

  /**
   * Devices that are none.
   *
   * @param video in place of a test pattern; a flag takes it as MJPEG or Y4M
   */
  public record FakeMedia(Optional<Path> video) {}

  /** What a browser does beside showing pages. */
  private static final List<String> QUIET =
      List.of(
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-background-networking",
          "--disable-breakpad",
          "--disable-component-extensions-with-background-pages",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-domain-reliability",
          "--disable-extensions",
          "--disable-field-trial-config",
          "--disable-hang-monitor",
          "--disable-notifications",
          "--disable-pinch",
          "--disable-prompt-on-repost",
          "--disable-search-engine-choice-screen",
          "--disable-speech-api",
          "--disable-speech-synthesis-api",
          "--disable-sync",
          "--metrics-recording-only",
          "--no-pings",
          "--password-store=basic");

  private static final List<String> WITHOUT =
      List.of(
          "AutofillServerCommunication",
          "CertificateTransparencyComponentUpdater",
          "DialMediaRouteProvider",
          "GlobalMediaControls",
          "InterestFeedContentSuggestions",
          "LensOverlay",
          "LensStandalone",
          "MediaRouter",
          "NetworkTimeServiceQuerying",
          "OptimizationHints",
          "PrivacySandboxSettings4",
          "Prerender2",
          "SidePanelPinning",
          "SpeculationRulesPrefetchFuture",
          "Translate",
          "WebUSB",
          "WebBluetooth",
          "WebUIOmniboxAimPopup",
          "WebUIOmniboxFullPopup",
          "WebUIOmniboxPopup");

  /** What a page must not start, each by what would carry it. */
  private static final List<String> HELD =
      List.of(
          "--deny-permission-prompts",
          "--disable-file-system",
          "--disable-quic",
          "--dns-prefetch-disable",
          // Names are looked up by the gate, for addresses that are allowed, and by nobody else.
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
          "--proxy-bypass-list=<-loopback>",
          "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
          "--webrtc-ip-handling-policy=disable_non_proxied_udp");

  /**
   * For a program that knows who asks: it answers in place of a person. The screen's name is that
   * of an English browser, as {@link BrowserProcess} starts it.
   */
  private static final List<String> DEVICES =
      List.of(
          "--autoplay-policy=no-user-gesture-required",
          "--auto-select-desktop-capture-source=Entire screen");

  /** All of them; a page is opened by whoever holds the pipe. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    words.add("--remote-debugging-pipe");
    words.add("--user-data-dir=" + profile);
    words.add("--user-agent=" + userAgent);
    words.add("--accept-lang=" + language.accepted());
    words.add("--disk-cache-dir=" + profile.resolve("cache"));
    words.add("--proxy-server=http://127.0.0.1:" + gate);
    words.addAll(QUIET);
    words.addAll(HELD);
    words.addAll(DEVICES);
    words.add("--disable-features=" + String.join(",", WITHOUT));
    switch (windows) {
      case Windows.None() -> words.add("--headless=new");
      case Windows.Named(String name) -> {
        words.add("--ozone-platform=x11");
        words.add("--class=" + name);
        words.add("--kiosk");
      }
    }
    if (!sandboxed) {
      words.add("--no-sandbox");
    }
    fake.ifPresent(media -> {
      words.add("--use-fake-device-for-media-stream");
      words.add("--use-fake-ui-for-media-stream");
      media.video().ifPresent(video -> words.add("--use-file-for-fake-video-capture=" + video));
    });
    words.add("--no-startup-window");
    return List.copyOf(words);
  }
}
