package org.eksamik.browser.media.playing;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of a web server. It is asked for the way pages ask: by {@link java.net.URL}, whose http
 * and https lead through the visit's gate. A little is read ahead, on a thread of its own;
 * elsewhere it goes on by another request with a range (RFC 9110, 14), or, where the server knows
 * no ranges, by reading all that is between.
 */
final class WebBytes implements MediaBytes {
  /** Nearer than this, reading on is quicker than asking again. */
  private static final int NEAR = 512 * 1024;

  private final URI address;
  private final String userAgent;
  private final ReadAhead ahead = new ReadAhead();
  private @Nullable WebAnswer answer;
  private long length = -1;
  private boolean ranges = true;
  private boolean readable = true;
  private boolean closed;

  WebBytes(URI address, String userAgent) {
    this.address = address;
    this.userAgent = userAgent;
  }

  @Override
  public long length() throws IOException {
    synchronized (ahead) {
      if (answer == null) {
        ask(0);
      }
      awaitHead();
      return length;
    }
  }

  @Override
  public int read(long position, byte[] into, int most) throws IOException {
    synchronized (ahead) {
      if (length >= 0 && position >= length) {
        return -1;
      }
      if (answer == null || !leadsTo(position)) {
        ask(ranges ? position : 0);
      }
      awaitHead();
      ahead.wanted(position);
      boolean again = true;
      while (true) {
        int count = ahead.get(position, into, most);
        if (count > 0) {
          return count;
        }
        Optional<IOException> failure = ahead.failure();
        if (failure.isEmpty() && ahead.isEnded()) {
          return -1;
        }
        if (failure.isPresent()) {
          // The gate ends what is silent for long, as a paused player is.
          if (closed || !again || !ahead.hasProgressed()) {
            throw failure.get();
          }
          again = false;
          ask(ranges ? position : 0);
          awaitHead();
          ahead.wanted(position);
        }
        waitForNews();
      }
    }
  }

  private boolean leadsTo(long position) {
    return ahead.holds(position)
        || (position >= ahead.end() && (!ranges || position - ahead.end() < NEAR));
  }

  private void ask(long position) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    if (answer != null) {
      answer.close();
    }
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Accept", "*/*");
    connection.setRequestProperty("Accept-Encoding", "identity");
    connection.setRequestProperty("Range", "bytes=" + position + "-");
    if (!userAgent.isEmpty()) {
      connection.setRequestProperty("User-Agent", userAgent);
    }
    ahead.begin(position);
    answer = new WebAnswer(connection, ahead);
    Thread.startVirtualThread(answer);
  }

  private void awaitHead() throws IOException {
    WebAnswer asked = answer;
    while (asked != null && asked.head().isEmpty() && ahead.failure().isEmpty()) {
      waitForNews();
    }
    Optional<WebAnswer.Head> head = asked == null ? Optional.empty() : asked.head();
    if (head.isPresent()) {
      length = head.get().length();
      ranges = head.get().ranges();
      readable &= isSameOrigin(head.get().address(), address);
    } else if (!ahead.hasProgressed()) {
      throw ahead.failure().orElseGet(() -> new IOException("no answer"));
    }
  }

  private void waitForNews() throws IOException {
    try {
      ahead.wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("broken off", e);
    }
  }

  private static boolean isSameOrigin(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI address) {
    return address.getPort() >= 0
        ? address.getPort()
        : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  @Override
  public long here() {
    synchronized (ahead) {
      return ahead.end();
    }
  }

  @Override
  public boolean jumps() {
    synchronized (ahead) {
      return ranges;
    }
  }

  /** A redirect to another origin is not seen by WebKit, which judges by the first address. */
  @Override
  public boolean isReadable() {
    synchronized (ahead) {
      return readable;
    }
  }

  @Override
  public void close() {
    synchronized (ahead) {
      closed = true;
      if (answer != null) {
        answer.close();
      }
      ahead.fail(new IOException("closed"));
    }
  }
}
