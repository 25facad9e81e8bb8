package org.eksamik.browser.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bridge of one engine. Belongs to the FX thread. */
public final class AttachedBridge implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AttachedBridge.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOKEN_LENGTH = 32;

  /** A session description of many tracks is the longest. */
  private static final int LONGEST_MESSAGE = 1 << 20;

  private final FrameBook book;
  private final Requests requests;
  private final MediaWatcher watcher;
  private final Runnable onClosed;

  AttachedBridge(FrameBook book, Requests requests, MediaWatcher watcher, Runnable onClosed) {
    this.book = book;
    this.requests = requests;
    this.watcher = watcher;
    this.onClosed = onClosed;
  }

  /**
   * The answer to a page's {@code prompt()}, or empty when it is the page's own question to the
   * student.
   */
  public Optional<String> answer(String message) {
    if (!message.startsWith(FrameBook.MARK)) {
      return Optional.empty();
    }
    int start = FrameBook.MARK.length();
    int end = start + TOKEN_LENGTH;
    boolean streamed = message.length() > end && Streamed.begins(message.charAt(end));
    if (message.length() < end
        || message.length() > (streamed ? Streamed.LONGEST : LONGEST_MESSAGE)) {
      watcher.forged();
      return Optional.of("");
    }
    Optional<Frame> frame = book.frame(message.substring(start, end));
    if (frame.isEmpty()) {
      watcher.forged();
      return Optional.of("");
    }
    if (streamed) {
      return Optional.of(Streamed.take(frame.get(), message.substring(end)) ? Requests.TAKEN : "");
    }
    try {
      JsonNode read = JSON.readTree(message.substring(end));
      return Optional.of(requests.handle(frame.get(), read));
    } catch (JsonProcessingException e) {
      LOG.debug("A frame of {} sent no JSON", frame.get().origin());
      return Optional.of("");
    }
  }

  /** Whoever answers for {@link MediaPermissions} now answers otherwise, perhaps. */
  public void permissionsChanged() {
    book.known().forEach(requests::permissionsChanged);
  }

  /** Takes every device back and stops listening. */
  @Override
  public void close() {
    onClosed.run();
    book.close();
  }
}
