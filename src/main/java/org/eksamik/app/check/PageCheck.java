package org.eksamik.app.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.eksamik.app.Engines;
import org.eksamik.app.PageWay;
import org.eksamik.app.Version;
import org.eksamik.browser.BrowserDialogs;
import org.eksamik.browser.BrowserNetwork;
import org.eksamik.browser.BrowserOptions;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.chromium.ChromiumSettings;
import org.eksamik.browser.chromium.gate.ServerTrust;
import org.eksamik.browser.chromium.process.InstalledBrowser;
import org.eksamik.browser.engine.EngineNeeds;
import org.eksamik.browser.media.MediaPermissions;
import org.eksamik.capture.CaptureSource;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.log.Disk;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.AllowList;
import org.eksamik.profile.BrowserSettings;
import org.eksamik.profile.ExamSettings.Engine;
import org.eksamik.profile.Profile;
import org.eksamik.words.Detail;
import org.jspecify.annotations.Nullable;

/** Opens a page with an exam's rules and tells what became of it. JavaFX runs already. */
public final class PageCheck {
  /** How much longer than its own time a page may keep the window busy. */
  private static final int GRACE_SECONDS = 15;

  /** No other address may begin so. */
  private static final String ON_THIS_MACHINE = "http://";

  private static final BrowserSettings NOTHING =
      new BrowserSettings(
          List.of(), List.of(), List.of(), List.of(), BrowserSettings.Clipboard.ISOLATED);

  private final Optional<Profile> profile;
  private final CaptureSource devices;
  private final Engines engines;
  private final Path data;
  private final InstantSource clock;

  /**
   * @param profile whose rules hold; without one a page gets its own origin and no device
   * @param engines what stands in for devices in another engine than WebView
   * @param data the data folder
   */
  public PageCheck(
      Optional<Profile> profile,
      CaptureSource devices,
      Engines engines,
      Path data,
      InstantSource clock) {
    this.profile = profile;
    this.devices = devices;
    this.engines = engines;
    this.data = data;
    this.clock = clock;
  }

  /**
   * Waits until the page is ready, or the order's time is over.
   *
   * @throws ExamException {@code USAGE} for an address that no exam could open, or an expression
   *     that is none
   */
  public PageFindings look(CheckOrder order) throws ExamException {
    BrowserSettings settings = profile.map(Profile::browser).orElse(NOTHING);
    NetworkSettings way = profile.map(Profile::network).orElse(NetworkSettings.SYSTEM);
    BrowserRules rules = rules(settings, order);
    BrowserOptions options =
        new BrowserOptions(
            Version.number(), way.timeouts().page(), storage(), BrowserDialogs.SILENT, List.of());
    try (Network network = Network.open(way)) {
      BrowserNetwork pages = pages(network);
      CompletableFuture<PageFindings> answer = new CompletableFuture<>();
      CheckedBrowser made =
          order.engine() == Engine.CHROMIUM
              ? CheckedBrowser.chromium(
                  chromium(settings, network, pages, order.driven()), rules, options)
              : CheckedBrowser.webview(pages, rules, settings, options, devices);
      AtomicReference<@Nullable CheckedPage> page = new AtomicReference<>();
      Platform.runLater(() -> {
        try {
          page.set(CheckedPage.open(order, made, answer));
        } catch (RuntimeException | LinkageError e) {
          answer.completeExceptionally(e);
        }
      });
      PageFindings found = await(order, answer, page);
      // Exams whose profile leaves the choice to the program then begin with the other engine.
      EngineNeeds.beyondWebView(found.missing().used())
          .ifPresent(api -> new EngineNeeds(data).remember(order.page(), api));
      return found;
    }
  }

  private ChromiumSettings chromium(
      BrowserSettings settings, Network network, BrowserNetwork pages, boolean driven)
      throws ExamException {
    InstalledBrowser installed =
        InstalledBrowser.find()
            .filter(InstalledBrowser::isNewEnough)
            .orElseThrow(() ->
                ExamException.of(Fault.USAGE)
                    .with(
                        "detail",
                        Detail.of(
                            "no-chromium",
                            Map.of(
                                "option",
                                "--engine chromium",
                                "version",
                                String.valueOf(InstalledBrowser.OLDEST)))));
    return new ChromiumSettings(
            installed,
            MediaPermissions.of(settings),
            network.proxies(),
            engines.fake(),
            pages.attestation())
        .trusting(ServerTrust.of(network))
        .driven(driven);
  }

  /** Servers that take requests from Eksamik alone take these, too. */
  private BrowserNetwork pages(Network network) throws ExamException {
    if (profile.isEmpty()) {
      return BrowserNetwork.install(network.proxies(), network::trust);
    }
    return new PageWay(profile.get(), network, new Sessions(data, Disk.real(), clock), clock)
        .open();
  }

  private static PageFindings await(
      CheckOrder order,
      CompletableFuture<PageFindings> answer,
      AtomicReference<@Nullable CheckedPage> page)
      throws ExamException {
    try {
      return answer.get(order.timeout().toSeconds() + GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException busy) {
      // Its scripts do not let the window breathe; what was heard before still counts.
      return Optional.ofNullable(page.get())
          .map(CheckedPage::heard)
          .orElseThrow(() -> new IllegalStateException("no window opens", busy));
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof ExamException known) {
        throw known;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw ExamException.of(Fault.CANCELLED);
    }
  }

  private static BrowserRules rules(BrowserSettings settings, CheckOrder order)
      throws ExamException {
    List<String> own = AllowList.originsOf(List.of(order.page())).patterns();
    if (own.isEmpty()) {
      throw ExamException.of(Fault.USAGE)
          .with("detail", Detail.of("not-https", "address", order.page().toString()));
    }
    Stream<String> allowed = Stream.concat(settings.allow().stream(), own.stream()).distinct();
    return new BrowserRules(
        // Whoever may click for themselves is of this machine, wherever the page leads.
        allowed.filter(pattern -> !order.driven() || pattern.startsWith(ON_THIS_MACHINE)).toList(),
        _ -> false);
  }

  private Path storage() throws ExamException {
    Path pages = data.resolve("pages");
    try {
      return Files.createDirectories(pages);
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot).with("path", pages.toString());
    }
  }
}
