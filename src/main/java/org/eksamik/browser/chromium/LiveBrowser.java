package org.eksamik.browser.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eksamik.browser.BrowserWatcher.Refusal;
import org.eksamik.browser.chromium.gate.NetworkGate;
import org.eksamik.browser.chromium.gate.PinnedServers;
import org.eksamik.browser.chromium.pipe.DevTools;
import org.eksamik.browser.chromium.pipe.DevToolsListener;
import org.eksamik.browser.chromium.pipe.Session;
import org.eksamik.browser.chromium.process.BelievedAuthorities;
import org.eksamik.browser.chromium.process.BrowserFlags;
import org.eksamik.browser.chromium.process.BrowserFlags.FakeMedia;
import org.eksamik.browser.chromium.process.BrowserFlags.Windows;
import org.eksamik.browser.chromium.process.BrowserProcess;
import org.eksamik.browser.chromium.process.PageLanguage;
import org.eksamik.browser.chromium.process.StartPreferences;
import org.eksamik.capture.ffmpeg.MotionJpeg;

/** One browser, from its start to its end, with the gate through which it reaches servers. */
final class LiveBrowser implements AutoCloseable {
  private final NetworkGate gate;
  private final BrowserProcess process;
  private final DevTools tools;
  private final Targets targets;

  private LiveBrowser(NetworkGate gate, BrowserProcess process, DevTools tools, Targets targets) {
    this.gate = gate;
    this.process = process;
    this.tools = tools;
    this.targets = targets;
  }

  /**
   * Starts one; blocks for as long as the system takes to make processes.
   *
   * @param folder this browser's alone; gone when it has ended
   * @param userAgent what servers are told
   * @param attested what a server is shown, if anything
   * @param windows whether it has any
   */
  static LiveBrowser start(
      ChromiumSettings settings,
      Path folder,
      String userAgent,
      VisitRules rules,
      Function<URI, Optional<String>> attested,
      Windows windows,
      Listeners heard) {
    PinnedServers pinned = PinnedServers.of(settings.trust());
    NetworkGate gate = NetworkGate.open(rules.allowed(), settings.proxies(), pinned);
    try {
      Path profile = folder.resolve("profile");
      StartPreferences.write(profile);
      BelievedAuthorities.write(
          profile,
          Stream.concat(settings.trust().authorities().stream(), pinned.authority().stream())
              .toList());
      PageLanguage language = PageLanguage.system();
      List<String> flags =
          new BrowserFlags(
                  profile,
                  userAgent,
                  language,
                  windows,
                  !isSuperuser(folder),
                  gate.port(),
                  camera(settings.fake(), folder))
              .words();
      BrowserProcess process =
          BrowserProcess.start(
              settings.installed().program(),
              settings.driven() ? TestDriver.flags(flags) : flags,
              folder);
      Targets targets = new Targets(PageScript.read(), language, settings.driven());
      PagePermissions permissions = new PagePermissions(settings.granted());
      RequestGate requests = new RequestGate(rules, permissions, attested, heard.news());
      TestDriver driver = new TestDriver(permissions);
      DevTools tools =
          DevTools.open(process.says(), process.hears(), new Ear(targets, requests, driver, heard));
      Session browser = tools.browser();
      PagePermissions.denyAll(browser);
      browser.tell(
          "Browser.setDownloadBehavior", Map.of("behavior", "deny", "eventsEnabled", true));
      Targets.begin(browser, windows);
      return new LiveBrowser(gate, process, tools, targets);
    } catch (IOException e) {
      gate.close();
      throw new UncheckedIOException(e);
    }
  }

  /** With a video that the browser can read, in the folder that goes with it. */
  private static Optional<FakeMedia> camera(Optional<FakeMedia> fake, Path folder)
      throws IOException {
    Optional<Path> video = fake.flatMap(FakeMedia::video);
    if (video.isEmpty()) {
      return fake;
    }
    Path camera = folder.resolve("camera.mjpeg");
    MotionJpeg.write(video.get(), camera);
    return Optional.of(new FakeMedia(Optional.of(camera)));
  }

  Targets targets() {
    return targets;
  }

  Session browser() {
    return tools.browser();
  }

  /** The superuser's browser refuses to start in its sandbox. */
  private static boolean isSuperuser(Path own) throws IOException {
    return Files.getOwner(own).getName().equals("root");
  }

  /** Ends it; blocks until it has ended. */
  @Override
  public void close() {
    tools.close();
    process.end();
    gate.close();
  }

  /** Who is told what. */
  record Listeners(
      PageNews news, PageDialogs dialogs, DeviceNews devices, PageEvents page, Runnable ended) {}

  /** What happens to the browser's page. */
  interface PageEvents {
    void event(String method, JsonNode params);

    /** The page's own process died. */
    void crashed();
  }

  private record Ear(Targets targets, RequestGate requests, TestDriver driver, Listeners heard)
      implements DevToolsListener {
    @Override
    public void event(Session from, String method, JsonNode params) {
      switch (method) {
        case "Target.attachedToTarget" -> targets.attached(from, params);
        case "Target.detachedFromTarget" ->
            heard.devices().detached(params.path("sessionId").asText());
        case "Fetch.requestPaused" -> paused(from, params);
        case "Fetch.authRequired" -> RequestGate.withoutPassword(from, params);
        case "Page.windowOpen" -> popup(params.path("url").asText());
        case "Page.javascriptDialogOpening" -> heard.dialogs().opening(from, params);
        case "Page.fileChooserOpened" -> heard.news().refused("file:", Refusal.FILES);
        case "Page.frameRequestedNavigation" -> requests.wanted(params);
        case "Browser.downloadWillBegin" ->
            heard.news().refused(params.path("url").asText(), Refusal.DOWNLOAD);
        case "Network.webSocketCreated" -> requests.socket(params);
        case "Runtime.bindingCalled" -> called(from, params);
        case "Runtime.consoleAPICalled" -> new PageConsole(heard.news()).called(params);
        case "Runtime.exceptionThrown" -> new PageConsole(heard.news()).thrown(params);
        case "Log.entryAdded" -> new PageConsole(heard.news()).noted(params);
        case "Inspector.targetCrashed" -> {
          if (targets.isPage(from)) {
            heard.page().crashed();
          }
        }
        default -> {
          if (targets.isPage(from)) {
            heard.page().event(method, params);
          }
        }
      }
    }

    /** Whatever frame wants it, the page goes there. */
    private void popup(String address) {
      Quiet.then(targets.page(), page -> requests.popup(page.session(), address));
    }

    private void called(Session from, JsonNode call) {
      switch (call.path("name").asText()) {
        case PageScript.BINDING -> heard.devices().told(from, call, this::popup);
        // A page only has this function where the driver was wanted.
        case TestDriver.BINDING -> driver.told(from, call);
        default -> {}
      }
    }

    private void paused(Session from, JsonNode request) {
      if (targets.isUnwanted(from)) {
        requests.refuse(from, request);
      } else {
        requests.paused(from, request, targets.isMainDocument(from, request));
      }
    }

    @Override
    public void ended() {
      heard.ended().run();
    }
  }
}
