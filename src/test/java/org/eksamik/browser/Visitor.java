package org.eksamik.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.net.ssl.SSLContext;

/** A browser in a window, and all that its watcher heard. */
final class Visitor implements AutoCloseable, BrowserWatcher {
  final List<String> opened = new CopyOnWriteArrayList<>();
  final List<String> failed = new CopyOnWriteArrayList<>();
  final List<String> refused = new CopyOnWriteArrayList<>();
  final List<String> caught = new CopyOnWriteArrayList<>();
  final List<String> console = new CopyOnWriteArrayList<>();
  final List<String> devices = new CopyOnWriteArrayList<>();
  private final ExamBrowser browser;
  private final Stage stage;

  private Visitor(Function<BrowserWatcher, ExamBrowser> browsers) {
    browser = Fx.ask(() -> browsers.apply(this));
    stage =
        Fx.ask(() -> {
          Stage window = new Stage();
          window.setScene(new Scene(new StackPane(browser.view()), 800, 600));
          window.show();
          return window;
        });
  }

  static Visitor to(PageServer... allowed) {
    return with(_ -> false, BrowserDialogs.SILENT, Duration.ofSeconds(30), List.of(), allowed);
  }

  static Visitor catching(Predicate<URI> caught, PageServer... allowed) {
    return with(caught, BrowserDialogs.SILENT, Duration.ofSeconds(30), List.of(), allowed);
  }

  static Visitor with(
      Predicate<URI> caught,
      BrowserDialogs dialogs,
      Duration patience,
      List<PageExtension> extensions,
      PageServer... allowed) {
    return shown(
        network(),
        rules(caught, allowed),
        new BrowserOptions("1.2.3", patience, storage(), dialogs, extensions));
  }

  static Visitor through(ProxySelector proxies, PageServer allowed) {
    return shown(network(proxies), rules(_ -> false, allowed), usual());
  }

  /** By another engine than WebView. */
  static Visitor by(Function<BrowserWatcher, ExamBrowser> browsers) {
    Fx.start();
    return new Visitor(browsers);
  }

  /** Shows itself to some servers. */
  static Visitor attesting(Attestation attestation, PageServer... allowed) {
    return shown(network().attesting(attestation), rules(_ -> false, allowed), usual());
  }

  /** Believes whom that context believes. */
  static Visitor trusting(SSLContext trust, String allowed) {
    return shown(
        BrowserNetwork.install(ProxySelector.of(null), () -> trust),
        new BrowserRules(List.of(allowed), _ -> false),
        usual());
  }

  private static Visitor shown(BrowserNetwork network, BrowserRules rules, BrowserOptions options) {
    return by(watcher -> new WebViewBrowser(network, rules, watcher, options));
  }

  static BrowserRules rules(Predicate<URI> caught, PageServer... allowed) {
    return new BrowserRules(
        Stream.of(allowed).map(server -> server.origin() + "/*").toList(), caught);
  }

  private static BrowserOptions usual() {
    return new BrowserOptions(
        "1.2.3", Duration.ofSeconds(30), storage(), BrowserDialogs.SILENT, List.of());
  }

  static BrowserNetwork network() {
    return network(ProxySelector.of(null));
  }

  private static BrowserNetwork network(ProxySelector proxies) {
    try {
      SSLContext trust = SSLContext.getDefault();
      return BrowserNetwork.install(proxies, () -> trust);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static Path storage() {
    try {
      Path storage = Path.of("target", "browser-storage");
      Files.createDirectories(storage);
      return storage.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens an address and waits until it is on the screen. */
  Visitor see(URI address) {
    int before = opened.size();
    open(address);
    Fx.await(address + " is opened; failed: " + failed, () -> opened.size() > before);
    return this;
  }

  /** All that was heard so far. */
  void forget() {
    List.of(opened, failed, refused, caught, console, devices).forEach(List::clear);
  }

  void open(URI address) {
    Fx.run(() -> browser.open(address));
  }

  void reload() {
    Fx.run(browser::reload);
  }

  String script(String script) {
    return Fx.ask(() -> browser.evaluate(script));
  }

  ExamBrowser browser() {
    return browser;
  }

  @Override
  public void device(DeviceUse use) {
    devices.add(use.getClass().getSimpleName() + " " + use.kind() + " " + use.origin());
  }

  @Override
  public void opened(URI address) {
    opened.add(address.toString());
  }

  @Override
  public void failed(URI address, String reason) {
    failed.add(address + " " + reason);
  }

  @Override
  public void refused(String address, Refusal refusal) {
    refused.add(refusal + " " + address);
  }

  @Override
  public void caught(URI address) {
    caught.add(address.toString());
  }

  @Override
  public void console(String level, String message) {
    console.add(level + " " + message);
  }

  @Override
  public void close() {
    Fx.run(() -> {
      browser.close();
      stage.hide();
    });
  }
}
