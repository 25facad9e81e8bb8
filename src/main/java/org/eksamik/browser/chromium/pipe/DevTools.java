package org.eksamik.browser.chromium.pipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The DevTools protocol over a pipe: JSON messages, each ended by a zero byte, as {@code
 * --remote-debugging-pipe} of Chromium speaks it. For any thread.
 */
public final class DevTools implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DevTools.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final InputStream in;
  private final OutputStream out;
  private final DevToolsListener listener;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final ReentrantLock writing = new ReentrantLock();
  private volatile boolean over;

  private DevTools(InputStream in, OutputStream out, DevToolsListener listener) {
    this.in = new BufferedInputStream(in);
    this.out = out;
    this.listener = listener;
  }

  /**
   * Begins to listen.
   *
   * @param in what the browser says
   * @param out what it hears
   */
  public static DevTools open(InputStream in, OutputStream out, DevToolsListener listener) {
    DevTools tools = new DevTools(in, out, listener);
    Thread.ofPlatform().daemon().name("devtools").start(tools::read);
    return tools;
  }

  /** The browser itself. */
  public Session browser() {
    return new Session(this, "");
  }

  CompletableFuture<JsonNode> ask(String session, String method, Map<String, ?> params) {
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    int id = last.incrementAndGet();
    open.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    message.set("params", JSON.valueToTree(params));
    try {
      write(JSON.writeValueAsBytes(message));
    } catch (IOException closed) {
      over = true;
    }
    if (over) {
      // The reader may have looked for the last time before this one was put down.
      failOpen();
    }
    return answer;
  }

  private void write(byte[] message) throws IOException {
    writing.lock();
    try {
      out.write(message);
      out.write(0);
      out.flush();
    } finally {
      writing.unlock();
    }
  }

  private void read() {
    try (in) {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      for (int octet = in.read(); octet >= 0; octet = in.read()) {
        if (octet == 0) {
          hear(JSON.readTree(message.toByteArray()));
          message.reset();
        } else {
          message.write(octet);
        }
      }
    } catch (IOException closed) {
      LOG.debug("the browser is no longer heard: {}", closed.toString());
    } finally {
      over = true;
      failOpen();
      listener.ended();
    }
  }

  private void hear(JsonNode message) {
    try {
      if (message.has("id")) {
        answered(message);
      } else {
        listener.event(
            new Session(this, message.path("sessionId").asText()),
            message.path("method").asText(),
            message.path("params"));
      }
    } catch (RuntimeException defect) {
      LOG.error("hearing {} of the browser", message.path("method").asText("an answer"), defect);
    }
  }

  private void answered(JsonNode message) {
    CompletableFuture<JsonNode> answer = open.remove(message.path("id").asInt());
    if (answer == null) {
      return;
    }
    if (message.has("error")) {
      answer.completeExceptionally(
          new DevToolsException(message.path("error").path("message").asText()));
    } else {
      answer.complete(message.path("result"));
    }
  }

  private void failOpen() {
    open.keySet()
        .forEach(id -> {
          CompletableFuture<JsonNode> answer = open.remove(id);
          if (answer != null) {
            answer.completeExceptionally(new DevToolsException("the browser has ended"));
          }
        });
  }

  /** Says no more; a browser that is held by this pipe then ends by itself. */
  @Override
  public void close() {
    over = true;
    try {
      out.close();
    } catch (IOException gone) {
      LOG.debug("the pipe was closed already: {}", gone.toString());
    }
  }
}
