package org.eksamik.browser.media.playing;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One answer of a web server on its way into a {@link ReadAhead}, whose monitor it uses. */
final class WebAnswer implements Runnable {
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d*/(\\d+|\\*)");
  private static final int CHUNK = 32 * 1024;

  private final HttpURLConnection connection;
  private final ReadAhead ahead;
  private @Nullable Head head;
  private volatile boolean closed;

  /**
   * What an answer begins with.
   *
   * @param length of the whole file; -1 when the server does not say
   * @param ranges whether the server gives parts
   * @param address that answered, after all redirects
   */
  record Head(long length, boolean ranges, URI address) {}

  WebAnswer(HttpURLConnection connection, ReadAhead ahead) {
    this.connection = connection;
    this.ahead = ahead;
  }

  /** Empty until it has come. With the monitor held. */
  Optional<Head> head() {
    return Optional.ofNullable(head);
  }

  @Override
  public void run() {
    try (InputStream in = connection.getInputStream()) {
      synchronized (ahead) {
        if (closed) {
          return;
        }
        head = read();
        ahead.notifyAll();
      }
      copy(in);
    } catch (IOException | RuntimeException e) {
      synchronized (ahead) {
        if (!closed) {
          ahead.fail(e instanceof IOException failure ? failure : new IOException(e));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Head read() throws IOException {
    URI address;
    try {
      address = connection.getURL().toURI();
    } catch (URISyntaxException e) {
      throw new IOException("the answer has no address", e);
    }
    int status = connection.getResponseCode();
    String range = connection.getHeaderField("Content-Range");
    if (status == HttpURLConnection.HTTP_PARTIAL && range != null) {
      Matcher told = CONTENT_RANGE.matcher(range.strip());
      if (!told.matches() || Long.parseLong(told.group(1)) != ahead.end()) {
        throw new IOException("another part came than was asked for");
      }
      return new Head(
          told.group(2).equals("*") ? -1 : Long.parseLong(told.group(2)), true, address);
    }
    if (status != HttpURLConnection.HTTP_OK) {
      throw new IOException("status " + status);
    }
    ahead.begin(0);
    String length = connection.getHeaderField("Content-Length");
    return new Head(length == null ? -1 : Long.parseLong(length.strip()), false, address);
  }

  private void copy(InputStream in) throws IOException, InterruptedException {
    byte[] chunk = new byte[CHUNK];
    while (true) {
      int most;
      synchronized (ahead) {
        while (!closed && ahead.room() == 0) {
          ahead.wait();
        }
        most = Math.min(CHUNK, ahead.room());
      }
      if (closed) {
        return;
      }
      int count = in.read(chunk, 0, most);
      synchronized (ahead) {
        if (closed) {
          return;
        }
        if (count < 0) {
          Head told = head;
          ahead.end(told == null || told.length() < 0 || ahead.end() >= told.length());
          return;
        }
        ahead.put(chunk, count);
      }
    }
  }

  /** What still comes is dropped. With the monitor held. */
  void close() {
    closed = true;
    ahead.notifyAll();
    Thread.startVirtualThread(connection::disconnect);
  }
}
