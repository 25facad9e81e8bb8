package org.eksamik.browser.socket;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes that come in pieces are UTF-8, told as soon as they are not. */
final class Utf8Check {
  private static final int LONGEST_CHARACTER = 4;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer unread = CharBuffer.allocate(1024);
  private ByteBuffer rest = ByteBuffer.allocate(0);

  void restart() {
    decoder.reset();
    rest = ByteBuffer.allocate(0);
  }

  void take(byte[] bytes, int at, int count) throws ProtocolException {
    ByteBuffer input = ByteBuffer.allocate(rest.remaining() + count);
    input.put(rest).put(bytes, at, count).flip();
    decode(input, false);
    if (input.remaining() >= LONGEST_CHARACTER) {
      throw new IllegalStateException("undecoded: " + input.remaining());
    }
    rest = input;
  }

  /** The last piece is there. */
  void end() throws ProtocolException {
    decode(rest, true);
  }

  private void decode(ByteBuffer input, boolean end) throws ProtocolException {
    CoderResult result;
    do {
      unread.clear();
      result = decoder.decode(input, unread, end);
      if (result.isError()) {
        throw new ProtocolException("no UTF-8");
      }
    } while (result.isOverflow());
  }
}
