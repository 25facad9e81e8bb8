package org.eksamik.browser.door;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.eksamik.browser.media.playing.PlayableFormats;
import org.jspecify.annotations.Nullable;

/** A WebView in a window of its own and a web server on loopback that holds its pages. */
public final class TestPage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("patience", 20));

  private static final Set<String> BODILESS = Set.of("GET", "HEAD");

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final Map<String, Posted> posted = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final WebView view;
  private final Stage stage;

  /** What a page sent. */
  public record Posted(@Nullable String type, ByteBuffer body) {}

  private record Page(ByteBuffer body, Map<String, String> headers) {}

  private TestPage(HttpServer server, WebView view, Stage stage) {
    this.server = server;
    this.view = view;
    this.stage = stage;
  }

  /** Opens an empty window; {@code prepare} meets the view before its first page. */
  public static TestPage open(Consumer<WebView> prepare) {
    return open(() -> {
      PlayerDoor.open(PlayableFormats.types());
      WebView view = new WebView();
      prepare.accept(view);
      return view;
    });
  }

  /** Opens a window with the view that {@code making} makes on the FX thread. */
  public static TestPage open(Callable<WebView> making) {
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException alreadyRunning) {
      // one toolkit serves all tests of this process
    }
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestPage page =
          onFx(() -> {
            WebView view = making.call();
            Stage stage = new Stage();
            stage.setScene(new Scene(view, 800, 600));
            stage.show();
            return new TestPage(server, view, stage);
          });
      server.createContext(
          "/",
          exchange -> {
            if (!BODILESS.contains(exchange.getRequestMethod())) {
              page.posted.put(
                  exchange.getRequestURI().getPath(),
                  new Posted(
                      exchange.getRequestHeaders().getFirst("Content-Type"),
                      ByteBuffer.wrap(exchange.getRequestBody().readAllBytes())));
              exchange.sendResponseHeaders(204, -1);
              exchange.close();
              return;
            }
            Page found = page.pages.get(exchange.getRequestURI().getPath());
            if (found == null) {
              exchange.sendResponseHeaders(404, -1);
            } else {
              exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
              found.headers().forEach(exchange.getResponseHeaders()::set);
              boolean head = exchange.getRequestMethod().equals("HEAD");
              int status = found.headers().containsKey("Location") ? 302 : 200;
              exchange.sendResponseHeaders(status, head ? -1 : found.body().remaining());
              if (!head) {
                exchange.getResponseBody().write(found.body().array());
              }
            }
            exchange.close();
          });
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In pages, OTHER stands for the same server under another origin. */
  public TestPage with(String path, String html, String... headers) {
    Map<String, String> named = new ConcurrentHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      named.put(headers[i], headers[i + 1]);
    }
    byte[] body = html.replace("OTHER", other()).getBytes(StandardCharsets.UTF_8);
    pages.put(path, new Page(ByteBuffer.wrap(body), named));
    return this;
  }

  public TestPage with(String path, byte[] body, String type) {
    pages.put(path, new Page(ByteBuffer.wrap(body), Map.of("Content-Type", type)));
    return this;
  }

  /** What pages sent to this path last. */
  public Optional<Posted> posted(String path) {
    return Optional.ofNullable(posted.get(path));
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String other() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public void go(String path) {
    go(origin(), path);
  }

  public void go(String origin, String path) {
    onFx(() -> {
      view.getEngine().load(origin + path);
      return true;
    });
  }

  public WebView view() {
    return view;
  }

  public String eval(String script) {
    return onFx(() -> String.valueOf(view.getEngine().executeScript(script)));
  }

  /** Waits until the expression is truthy in the main frame; gives its value as text. */
  public String await(String expression) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String last = "";
    while (System.nanoTime() < end) {
      last =
          eval(
              "(function(){try{var is=("
                  + expression
                  + ");return is?'+'+is:'-'+is}catch(e){return '-'+e}})()");
      if (last.startsWith("+")) {
        return last.substring(1);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    throw new AssertionError("never true: " + expression + ", last " + last);
  }

  public static <T> T onFx(Callable<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.call());
      } catch (Throwable e) {
        done.completeExceptionally(e);
      }
    });
    try {
      return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    onFx(() -> {
      view.getEngine().load("about:blank");
      stage.close();
      return true;
    });
  }
}
