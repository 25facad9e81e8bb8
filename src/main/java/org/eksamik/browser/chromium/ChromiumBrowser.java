package org.eksamik.browser.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import org.eksamik.browser.BrowserOptions;
import org.eksamik.browser.BrowserRules;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.BrowserWatcher.Refusal;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.browser.PageAddress;
import org.eksamik.browser.VisitFolder;
import org.eksamik.browser.chromium.pipe.DevToolsException;
import org.eksamik.browser.chromium.pipe.Session;
import org.eksamik.browser.chromium.process.BrowserFlags.Windows;
import org.eksamik.browser.chromium.view.PagePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows pages with the workstation's own Chromium, which runs beside this program. */
public final class ChromiumBrowser implements ExamBrowser {
  private static final Logger LOG = LoggerFactory.getLogger(ChromiumBrowser.class);
  private static final int PATIENCE_SECONDS = 5;
  private static final Set<String> WEB = Set.of("http", "https");

  private final ChromiumSettings settings;
  private final BrowserOptions options;
  private final VisitRules rules;
  private final FxQueue queue = new FxQueue();
  private final PageNews news;
  private final BrowserWatcher watcher;
  private final PageLoads loads;
  private final PagePlace view;
  private final SessionKeeper keeper = new SessionKeeper();
  private final String session = UUID.randomUUID().toString();
  private CompletableFuture<LiveBrowser> live;
  private final AtomicInteger starts = new AtomicInteger();
  private boolean dead;
  private boolean closed;

  public ChromiumBrowser(
      ChromiumSettings settings,
      BrowserRules rules,
      BrowserWatcher watcher,
      BrowserOptions options) {
    this.settings = settings;
    this.options = options;
    this.watcher = watcher;
    this.rules = new VisitRules(rules);
    this.news = new PageNews(watcher, queue);
    this.loads = new PageLoads(watcher, options.patience());
    this.view = new PagePlace(settings.showing(), queue::add, this::anew);
    this.live = start();
  }

  @Override
  public Node view() {
    return view.node();
  }

  @Override
  public void open(URI address) {
    if (!WEB.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))) {
      // A page may make itself out of data; nobody sends it there.
      tellRefused(address, Refusal.SCHEME);
      return;
    }
    switch (rules.of(address.toString())) {
      case ALLOWED -> go(address);
      case CAUGHT, NOT_ALLOWED -> tellRefused(address, Refusal.NOT_ALLOWED);
      case SCHEME -> tellRefused(address, Refusal.SCHEME);
    }
  }

  private void tellRefused(URI address, Refusal why) {
    watcher.refused(PageAddress.withoutQuery(address.toString()), why);
  }

  private void go(URI address) {
    if (dead) {
      dead = false;
      live = start();
    }
    loads.wants(address);
    page(it -> it.tell("Page.navigate", Map.of("url", address.toString())));
  }

  @Override
  public void reload() {
    // By its address and not by the browser's own reload, which would send a form once more.
    loads.shown().ifPresent(this::open);
  }

  @Override
  public void zoom(double factor) {
    view.zoom(factor);
  }

  @Override
  public String evaluate(String script) {
    Optional<Session> page = view.page();
    if (page.isEmpty()) {
      return "undefined";
    }
    JsonNode answer;
    try {
      answer =
          await(
              page.get()
                  .ask("Runtime.evaluate", Map.of("expression", script, "userGesture", true)));
    } catch (DevToolsException changing) {
      // One page is just giving way to another, and neither can answer.
      return "undefined";
    }
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(PageConsole.words(answer.path("exceptionDetails")));
    }
    return PageConsole.shown(answer.path("result"));
  }

  /** The window goes on where it can: the script may ask the student something. */
  private static JsonNode await(CompletableFuture<JsonNode> answer) {
    if (Platform.isFxApplicationThread() && Platform.canStartNestedEventLoop()) {
      Object loop = new Object();
      Quiet.then(
          answer.handle((_, _) -> loop),
          it -> Platform.runLater(() -> Platform.exitNestedEventLoop(it, null)));
      Platform.enterNestedEventLoop(loop);
    }
    try {
      return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof DevToolsException refused) {
        throw refused;
      }
      throw new IllegalStateException("the page does not answer: " + e.getCause(), e);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    queue.close();
    loads.stop();
    view.gone();
    end();
  }

  private void end() {
    Quiet.then(live, it -> Thread.ofVirtual().name("browser-end").start(it::close));
  }

  /** Something for the page as soon as it is there. */
  private void page(Consumer<Session> work) {
    Quiet.then(live.thenCompose(it -> it.targets().page()), page -> work.accept(page.session()));
  }

  private CompletableFuture<LiveBrowser> start() {
    VisitFolder folder = VisitFolder.create(options.storage());
    Thread.startVirtualThread(() -> VisitFolder.sweep(options.storage(), List.of(folder.path())));
    CompletableFuture<LiveBrowser> starting = new CompletableFuture<>();
    int which = starts.incrementAndGet();
    Runnable over = () -> queue.add(() -> ended(which));
    Windows windows = view.expect(over);
    ChromiumSettings shown = settings.shown(view.showing());
    LiveBrowser.Listeners heard =
        new LiveBrowser.Listeners(
            news,
            new PageDialogs(options.dialogs(), news, queue),
            new DeviceNews(news),
            new Events(which),
            over);
    Thread.ofVirtual()
        .name("browser-start")
        .start(() -> {
          try {
            starting.complete(
                LiveBrowser.start(
                    shown, folder.path(), userAgent(), rules, this::attested, windows, heard));
          } catch (RuntimeException e) {
            LOG.error("the browser does not start", e);
            starting.completeExceptionally(e);
            over.run();
          }
        });
    Quiet.then(
        starting.thenCompose(it -> it.targets().page().thenApply(page -> new Ready(it, page))),
        ready -> {
          keeper.giveBack(ready.live().browser());
          queue.add(() -> view.show(ready.page().session()));
        });
    return starting;
  }

  private record Ready(LiveBrowser live, Targets.Page page) {}

  private Optional<String> attested(URI address) {
    return settings.attestation().flatMap(known -> known.of(address, session));
  }

  private String userAgent() {
    return "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
        + settings.installed().major()
        + ".0.0.0 Safari/537.36 Eksamik/"
        + options.version();
  }

  /** The browser is gone; the next opening starts another one, in the same place. */
  private void ended(int which) {
    // Its end may be heard by its pipe and by its window, and when the next one runs already.
    if (!closed && !dead && which == starts.get() && !view.giveUpAwaited()) {
      dead = true;
      end();
      view.gone();
      loads.failed();
      loads.place().ifPresent(place -> watcher.failed(place, "the browser has ended"));
    }
  }

  /** Another browser, in the same place. */
  private void anew() {
    end();
    live = start();
    loads.place().ifPresent(this::go);
  }

  /** Hears the page on the thread that reads, and follows it on the FX thread. */
  private final class Events implements LiveBrowser.PageEvents {
    private final int which;

    Events(int which) {
      this.which = which;
    }

    @Override
    public void event(String method, JsonNode params) {
      if (which != starts.get()) {
        // It is about to end, and another one is followed already.
        return;
      }
      switch (method) {
        case "Page.frameStartedNavigating" -> {
          if (!params.path("navigationType").asText().startsWith("sameDocument")) {
            main(params, () -> loads.began(params.path("url").asText()));
          }
        }
        case "Page.frameNavigated" -> {
          if (params.path("frame").path("parentId").isMissingNode()) {
            queue.add(() -> loads.came(params.path("frame")));
          }
        }
        case "Page.navigatedWithinDocument" ->
            main(params, () -> loads.moved(params.path("url").asText()));
        case "Page.loadEventFired" -> {
          queue.add(loads::loaded);
          Quiet.then(live, it -> keeper.keep(it.browser()));
        }
        case "Page.frameStoppedLoading" -> main(params, loads::rests);
        case "Page.screencastFrame" -> view.picture(params);
        default -> {}
      }
    }

    private void main(JsonNode params, Runnable work) {
      Quiet.then(
          live,
          it -> {
            if (it.targets().isMainFrame(params.path("frameId").asText())) {
              queue.add(work);
            }
          });
    }

    @Override
    public void crashed() {
      queue.add(() ->
          loads.place().ifPresent(place -> watcher.failed(place, "the page's process has ended")));
    }
  }
}
