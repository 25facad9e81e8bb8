package org.eksamik.browser.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket of a page. The page's commands come on the FX thread, the server's messages on
 * OkHttp's, which waits where the page does not keep up: so the server waits, too.
 */
final class PageSocket extends WebSocketListener {
  private static final Logger LOG = LoggerFactory.getLogger(PageSocket.class);

  /** RFC 6455, 7.4.1. */
  private static final int NORMAL = 1000;

  private static final int GOING_AWAY = 1001;
  private static final int NO_CODE = 1005;
  private static final int ABNORMAL = 1006;

  /** How many bytes may wait to be sent: as many as OkHttp takes. */
  private static final long MOST_WAITING = 16L * 1024 * 1024;

  /** How much may be on its way to the page, in kilobytes; a larger message goes alone. */
  private static final int MOST_UNHEARD = 8 * 1024;

  private final int number;
  private final Consumer<News> page;
  private final Runnable onEnd;
  private final Semaphore room = new Semaphore(MOST_UNHEARD);
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile @Nullable WebSocket socket;
  private volatile boolean withoutCode;
  private volatile boolean opened;

  /** Ended from here, which counts as a failure. */
  private volatile boolean givenUp;

  private volatile boolean left;

  /**
   * What the page is to hear.
   *
   * @param heard to be run when it has
   */
  record News(ObjectNode message, Runnable heard) {}

  /**
   * @param page tells the page, in order
   * @param onEnd once, when nothing more will be told
   */
  PageSocket(int number, Consumer<News> page, Runnable onEnd) {
    this.number = number;
    this.page = page;
    this.onEnd = onEnd;
  }

  void open(OkHttpClient client, Handshake handshake) {
    try {
      socket =
          client
              .newBuilder()
              .addInterceptor(handshake::pass)
              .build()
              .newWebSocket(handshake.request(), this);
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("{} is not asked: {}", handshake, e.toString());
      fail(true);
    }
  }

  /** Whether it was sent; where not, too much waits already, and the connection ends. */
  boolean send(JsonNode message) {
    WebSocket open = socket;
    return open != null
        && (message.has("text")
            ? send(open, ByteString.encodeUtf8(message.path("text").asText()), true)
            : bytes(message).filter(read -> send(open, read, false)).isPresent());
  }

  private boolean send(WebSocket open, ByteString data, boolean text) {
    if (open.queueSize() + data.size() > MOST_WAITING) {
      givenUp = true;
      open.cancel();
      return false;
    }
    return text ? open.send(data.utf8()) : open.send(data);
  }

  private static Optional<ByteString> bytes(JsonNode message) {
    return Optional.ofNullable(ByteString.decodeBase64(message.path("bytes").asText()));
  }

  /** How many bytes wait to be sent. */
  long buffered() {
    return socket == null ? 0 : socket.queueSize();
  }

  void close(JsonNode message) {
    WebSocket open = socket;
    if (open == null) {
      return;
    }
    withoutCode = !message.has("code");
    if (message.path("early").asBoolean()) {
      givenUp = true;
      open.cancel();
      return;
    }
    int code = message.path("code").asInt(NORMAL);
    try {
      open.close(code, message.path("reason").asText());
    } catch (IllegalArgumentException e) {
      open.cancel();
    }
  }

  /** The page is gone. */
  void leave() {
    left = true;
    room.release(MOST_UNHEARD);
    WebSocket open = socket;
    if (open != null && !(opened && open.close(GOING_AWAY, null))) {
      open.cancel();
    }
  }

  @Override
  public void onOpen(WebSocket connected, Response response) {
    opened = true;
    tell(news("open").put("protocol", Handshake.protocol(response)), 0);
  }

  @Override
  public void onMessage(WebSocket connected, String text) {
    tell(news("text").put("data", text), text.length());
  }

  @Override
  public void onMessage(WebSocket connected, ByteString bytes) {
    tell(news("bytes").put("data", bytes.base64()), bytes.size());
  }

  @Override
  public void onClosing(WebSocket connected, int code, String reason) {
    tell(news("closing"), 0);
    // A server's farewell is returned as it came, but for codes that stand for none.
    connected.close(code == NO_CODE ? NORMAL : code, null);
  }

  @Override
  public void onClosed(WebSocket connected, int code, String reason) {
    // OkHttp cannot send a farewell without a code; what came back for it is none either.
    boolean none = withoutCode && code == NORMAL && reason.isEmpty();
    end(false, true, none ? NO_CODE : code, reason);
  }

  @Override
  public void onFailure(WebSocket connected, Throwable failure, @Nullable Response response) {
    LOG.debug("A page's connection failed: {}", failure.toString());
    fail(!opened || givenUp || failure instanceof ProtocolException);
  }

  private void fail(boolean told) {
    end(told, false, ABNORMAL, "");
  }

  private void end(boolean failed, boolean clean, int code, String reason) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    ObjectNode closed = news("closed").put("failed", failed).put("clean", clean);
    tell(closed.put("code", code).put("reason", reason), 0);
    onEnd.run();
  }

  private ObjectNode news(String what) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("event", "socket")
        .put("socket", number)
        .put("what", what);
  }

  private void tell(ObjectNode message, int length) {
    int share = Math.min(length / 1024 + 1, MOST_UNHEARD);
    try {
      room.acquire(share);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (!left) {
      page.accept(new News(message, () -> room.release(share)));
    }
  }
}
