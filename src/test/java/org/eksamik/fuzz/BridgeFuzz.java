package org.eksamik.fuzz;

import java.net.ConnectException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.web.WebView;
import okhttp3.OkHttpClient;
import org.eksamik.browser.PageExtension.Attachment;
import org.eksamik.browser.PageNetwork;
import org.eksamik.browser.door.TestPage;
import org.eksamik.browser.media.AttachedBridge;
import org.eksamik.browser.media.BridgePart;
import org.eksamik.browser.media.MediaBridge;
import org.eksamik.browser.media.MediaWatcher;
import org.eksamik.browser.platform.WebPlatform;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.profile.BrowserSettings.Clipboard;

/**
 * A real page's frame says anything to the bridge: there is an answer, and nothing breaks then or
 * later on the FX thread.
 */
final class BridgeFuzz implements FuzzTarget {
  /** Then the page is loaded anew: numbers of requests only grow within one. */
  private static final int MESSAGES_A_PAGE = 500;

  /** The mark and a token of 32 signs, as the page's side writes them. */
  private static final int BEGINNING = "\u0001eksamik:".length() + 32;

  private final AtomicReference<String> beginning = new AtomicReference<>("");
  private final AtomicReference<Optional<Throwable>> broken =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<AttachedBridge> bridge = new AtomicReference<>();
  private final TestPage page;
  private int messages;

  BridgeFuzz() {
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> broken.set(Optional.of(thrown)));
    page = TestPage.open(this::view);
    page.with("/", "<video></video><script>navigator.mediaDevices.enumerateDevices()</script>");
  }

  private WebView view() {
    MediaBridge media = new MediaBridge(new SharedDevices(new FakeDevices()));
    WebView view = new WebView();
    Attachment attachment =
        new Attachment(view, new ArrayList<>(), _ -> false, new NoNetwork(), (_, _) -> {});
    List<BridgePart> parts =
        WebPlatform.parts(Clipboard.ISOLATED).stream()
            .map(making -> making.apply(attachment))
            .toList();
    AttachedBridge attached =
        media.attach(view.getEngine(), (_, _) -> true, _ -> false, new MediaWatcher() {}, parts);
    bridge.set(attached);
    view.getEngine()
        .setPromptHandler(asked -> {
          Optional<String> answer = attached.answer(asked.getMessage());
          answer.ifPresent(_ -> beginning.set(asked.getMessage().substring(0, BEGINNING)));
          return answer.orElse("");
        });
    return view;
  }

  @Override
  public void read(byte[] input) throws Throwable {
    if (messages++ % MESSAGES_A_PAGE == 0) {
      page.go("/");
      page.await("location.pathname == '/' && document.readyState == 'complete'");
    }
    String message = beginning.get() + new String(input, StandardCharsets.UTF_8);
    TestPage.onFx(() -> bridge.get().answer(message).orElseThrow());
    // What the message began has its turn now.
    TestPage.onFx(() -> true);
    Optional<Throwable> thrown = broken.getAndSet(Optional.empty());
    if (thrown.isPresent()) {
      throw thrown.get();
    }
  }

  /** A visit that may go nowhere. */
  private static final class NoNetwork implements PageNetwork {
    private final CookieHandler cookies = new CookieManager();

    @Override
    public boolean admits(URI address) {
      return false;
    }

    @Override
    public OkHttpClient client() {
      return new OkHttpClient.Builder()
          .addInterceptor(_ -> {
            throw new ConnectException("no network");
          })
          .build();
    }

    @Override
    public CookieHandler cookies() {
      return cookies;
    }
  }
}
