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
import java.util.regex.Pattern;
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
 * A real page's frame says anything to the bridge, up to ten messages, each on its line: there are
 * answers, and nothing breaks then or later on the FX thread.
 */
final class BridgeFuzz implements FuzzTarget {
  /** Then the page is loaded anew: what it holds, such as devices, only grows. */
  private static final int MESSAGES_A_PAGE = 500;

  /** It has two tracks, so that messages about tracks have something to be about. */
  private static final String PAGE =
      "<video></video><script>navigator.mediaDevices.getUserMedia({audio: true, video: true})"
          + ".then(() => window.ready = true)</script>";

  private static final Pattern REQUEST = Pattern.compile("\"n\":\\d{1,9}");

  private static final int MOST_MESSAGES = 10;

  /** The mark and a token of 32 signs, as the page's side writes them. */
  private static final int BEGINNING = "\u0001eksamik:".length() + 32;

  private final AtomicReference<String> beginning = new AtomicReference<>("");
  private final AtomicReference<Optional<Throwable>> broken =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<AttachedBridge> bridge = new AtomicReference<>();
  private final TestPage page;
  private int messages;
  private int requests = 1000;

  BridgeFuzz() {
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> broken.set(Optional.of(thrown)));
    page = TestPage.open(this::view);
    page.with("/", PAGE);
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
      page.eval("window.ready = false");
      page.go("/");
      page.await("window.ready");
    }
    for (String message : new String(input, StandardCharsets.UTF_8).split("\n", MOST_MESSAGES)) {
      // Requests are numbered upwards; an input that is read again begins where it is.
      String numbered = REQUEST.matcher(message).replaceFirst(_ -> "\"n\":" + ++requests);
      TestPage.onFx(() -> bridge.get().answer(beginning.get() + numbered).orElseThrow());
    }
    // What the messages began has its turn now.
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
