package org.eksamik.browser.media;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bridge of one engine. Belongs to the FX thread. */
public final class AttachedBridge implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AttachedBridge.class);

  /** Stands before a message that carries bytes and is therefore long. */
  private static final char LONG = 'J';

  /** In characters: 24 MB in base 64. */
  private static final int LONGEST = 32 * 1024 * 1024;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(LONGEST).build())
              .build());
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
    char first = message.length() > end ? message.charAt(end) : '{';
    boolean streamed = Streamed.begins(first);
    int longest = streamed ? Streamed.LONGEST : first == LONG ? LONGEST : LONGEST_MESSAGE;
    if (message.length() < end || message.length() > longest) {
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
      return Optional.of(
          first == LONG
              ? requests.handleLong(frame.get(), JSON.readTree(message.substring(end + 1)))
              : requests.handle(frame.get(), JSON.readTree(message.substring(end))));
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
  }
}
