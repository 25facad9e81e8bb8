package org.eksamik.browser;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.time.Duration;

/**
 * An answer's body on its way to WebKit. WebKit cannot break off a read that waits, and has twenty
 * threads for all, so that a silent stream has to be ended from here.
 */
final class PageBody extends FilterInputStream {
  /** Servers that push events say something more often than this; pages connect again. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private volatile long lastHeard = System.nanoTime();

  PageBody(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int count = super.read(buffer, offset, length);
      lastHeard = System.nanoTime();
      return count;
    } catch (IOException e) {
      throw new SocketException("connection lost");
    }
  }

  boolean isSilent() {
    return System.nanoTime() - lastHeard > SILENCE.toNanos();
  }

  void end() {
    try {
      close();
    } catch (IOException e) {
      // Nobody reads on.
    }
  }
}
