package org.eksamik.browser;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.eksamik.browser.BrowserWatcher.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows pages with OpenJFX's WebView. */
public final class WebViewBrowser implements ExamBrowser {
  private static final Logger log = LoggerFactory.getLogger(WebViewBrowser.class);

  private final BrowserNetwork network;
  private final BrowserWatcher watcher;
  private final BrowserOptions options;
  private final WebView view = new WebView();
  private final WebEngine engine = view.getEngine();
  private final PopupRoom popups = new PopupRoom();
  private final ExamVisit visit;
  private final VisitFolder folder;
  private final PageLoads loads;
  private final List<Runnable> endings;
  private final Set<URI> caught = new HashSet<>();
  private boolean closed;

  public WebViewBrowser(
      BrowserNetwork network, BrowserRules rules, BrowserWatcher watcher, BrowserOptions options) {
    this.network = network;
    this.watcher = watcher;
    this.options = options;
    this.visit = network.visit(rules, new Ear(), popups);
    this.folder = VisitFolder.create(options.storage());
    this.loads = new PageLoads(engine, visit, watcher, options.patience());
    this.endings = prepare();
  }

  /**
   * Loads the engine's libraries before the first page needs them; FX thread, once.
   *
   * @return what has to be held on to until then
   */
  public static Node warm() {
    WebView view = new WebView();
    WebEngine first = view.getEngine();
    first
        .getLoadWorker()
        .stateProperty()
        .addListener((_, _, state) -> {
          if (state == Worker.State.SUCCEEDED) {
            log.info("the page engine is ready");
          }
        });
    first.loadContent("");
    return view;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(URI address) {
    if (!visit.allows(address)) {
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      tellRefused(address, web ? Refusal.NOT_ALLOWED : Refusal.SCHEME);
      return;
    }
    engine.load(address.toString());
  }

  @Override
  public void reload() {
    // By its address and not by the engine's own reload, which would send a form once more.
    Optional<URI> address = loads.shown().or(() -> PageAddress.of(engine.getLocation()));
    address.ifPresent(this::open);
  }

  @Override
  public void zoom(double factor) {
    view.setZoom(factor);
  }

  @Override
  public String evaluate(String script) {
    return String.valueOf(engine.executeScript(script));
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    loads.stop();
    endings.forEach(Runnable::run);
    ConsoleDoor.forget(view);
    popups.close();
    network.current().end(visit);
    visit.close();
    // No farewell: a page that cannot run scripts can neither ask to stay nor send a last message.
    engine.setJavaScriptEnabled(false);
    engine.load("about:blank");
    Thread.startVirtualThread(folder::delete);
  }

  private List<Runnable> prepare() {
    network.current().begin(visit);
    Thread.startVirtualThread(() -> VisitFolder.sweep(options.storage(), List.of(folder.path())));
    engine.setUserDataDirectory(folder.path().toFile());
    engine.setUserAgent(engine.getUserAgent() + " Eksamik/" + options.version());
    view.setContextMenuEnabled(false);
    engine.setCreatePopupHandler(_ -> popups.seat(folder.path()));
    PageDialogs dialogs =
        new PageDialogs(
            options.dialogs(),
            new DialogLimit(InstantSource.system()),
            () -> watcher.console("warning", "The page asks too much: a dialog was not shown"));
    dialogs.attach(engine);
    new ScriptRefusals(this::tellRefused).attach(engine, dialogs.handlers());
    ConsoleDoor.listen(view, message -> watcher.console("log", message));
    loads.start();
    PageExtension.Attachment attachment =
        new PageExtension.Attachment(
            view, dialogs.handlers(), visit::allows, visit, this::tellRefused);
    return options.extensions().stream().map(extension -> extension.attach(attachment)).toList();
  }

  private void openPopup(PageRequest request) {
    URI address = request.address();
    if (visit.isCaught(address)) {
      tellCaught(address);
    } else if (visit.allows(address)) {
      visit.sendFormOf(request);
      engine.load(address.toString());
    } else {
      tellRefused(address, Refusal.POPUP);
    }
  }

  private void tellCaught(URI address) {
    if (caught.add(address)) {
      watcher.caught(address);
    }
  }

  private void tellRefused(URI address, Refusal why) {
    tellRefused(address.toString(), why);
  }

  private void tellRefused(String address, Refusal why) {
    watcher.refused(PageAddress.withoutQuery(address), why);
  }

  /** Hears the visit from any thread and tells the watcher on the FX thread. */
  private final class Ear implements PageEvents {
    @Override
    public void refused(URI address, Refusal why) {
      loads.notLoaded(address);
      tell(() -> tellRefused(address, why));
    }

    @Override
    public void popup(PageRequest request) {
      tell(() -> openPopup(request));
    }

    @Override
    public void caught(URI address) {
      loads.notLoaded(address);
      tell(() -> tellCaught(address));
    }

    private void tell(Runnable news) {
      Platform.runLater(() -> {
        if (!closed) {
          news.run();
        }
      });
    }
  }
}
