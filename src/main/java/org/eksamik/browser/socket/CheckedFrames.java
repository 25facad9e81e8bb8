package org.eksamik.browser.socket;

import java.io.IOException;
import java.net.ProtocolException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/**
 * Follows a server's frames (RFC 6455, 5.2) as they arrive, and ends the connection where text or
 * the reason of a farewell is no UTF-8, which OkHttp would replace, or where a message is too
 * large. Belongs to the one thread that reads.
 */
final class CheckedFrames extends ForwardingSource {
  /** The largest message, in bytes. */
  static final long LARGEST = 64L * 1024 * 1024;

  private static final int CONTINUATION = 0;
  private static final int TEXT = 1;
  private static final int CONTROL = 8;
  private static final int CLOSE = 8;
  private static final int CODE_BYTES = 2;

  private final Buffer piece = new Buffer();
  private final Utf8Check text = new Utf8Check();
  private final Utf8Check reason = new Utf8Check();
  private final byte[] head = new byte[10];
  private int headLength;
  private int opcode;
  private boolean last;
  private boolean inText;
  private long left;
  private long messageLength;
  private long payloadAt;

  CheckedFrames(Source frames) {
    super(frames);
  }

  @Override
  public long read(Buffer into, long most) throws IOException {
    long count = super.read(piece, most);
    if (count > 0) {
      look(piece.snapshot().toByteArray());
      into.write(piece, count);
    }
    return count;
  }

  private void look(byte[] bytes) throws ProtocolException {
    int at = 0;
    while (at < bytes.length) {
      if (left > 0) {
        int count = (int) Math.min(left, bytes.length - at);
        payload(bytes, at, count);
        at += count;
      } else {
        head[headLength++] = bytes[at++];
        if (headLength >= 2 && headLength == headEnd()) {
          begin();
        }
      }
    }
  }

  private int headEnd() {
    return switch (head[1] & 0x7f) {
      case 126 -> 4;
      case 127 -> 10;
      default -> 2;
    };
  }

  private void begin() throws ProtocolException {
    opcode = head[0] & 0x0f;
    last = (head[0] & 0x80) != 0;
    left = headLength == 2 ? head[1] & 0x7f : length();
    headLength = 0;
    payloadAt = 0;
    if (opcode < CONTROL) {
      if (opcode != CONTINUATION) {
        inText = opcode == TEXT;
        messageLength = 0;
        text.restart();
      }
      messageLength += left;
      if (left < 0 || messageLength > LARGEST) {
        throw new ProtocolException("a message is too large");
      }
    } else if (opcode == CLOSE) {
      reason.restart();
    }
    if (left == 0) {
      end();
    }
  }

  private long length() {
    long read = 0;
    for (int i = 2; i < headLength; i++) {
      read = (read << Byte.SIZE) | (head[i] & 0xff);
    }
    return read;
  }

  private void payload(byte[] bytes, int at, int count) throws ProtocolException {
    if (opcode < CONTROL && inText) {
      text.take(bytes, at, count);
    } else if (opcode == CLOSE) {
      int skipped = Math.clamp(CODE_BYTES - payloadAt, 0, count);
      reason.take(bytes, at + skipped, count - skipped);
    }
    payloadAt += count;
    left -= count;
    if (left == 0) {
      end();
    }
  }

  private void end() throws ProtocolException {
    if (opcode < CONTROL && inText && last) {
      text.end();
    } else if (opcode == CLOSE) {
      reason.end();
    }
  }
}
