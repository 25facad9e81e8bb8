package org.eksamik.browser.socket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket server on loopback that speaks frame by frame, also wrong ones. */
final class FrameServer implements AutoCloseable {
  static final int TEXT = 0x81;
  static final int BINARY = 0x82;
  static final int CLOSE = 0x88;
  static final int PING = 0x89;

  private final ServerSocket server;
  private final BlockingQueue<List<String>> requests = new LinkedBlockingQueue<>();
  private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
  private final String extraHeaders;

  /** A frame as it came, unmasked. */
  record Frame(int head, ByteBuffer payload) {
    String text() {
      return StandardCharsets.UTF_8.decode(payload.duplicate()).toString();
    }

    /** The code of a farewell; 0 for none. */
    int code() {
      return payload.remaining() < 2 ? 0 : payload.getShort(0) & 0xffff;
    }
  }

  /**
   * @param extraHeaders of the server's answer, each with its line end
   */
  FrameServer(String extraHeaders) {
    this.extraHeaders = extraHeaders;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::serve);
  }

  FrameServer() {
    this("");
  }

  String address() {
    return "ws://127.0.0.1:" + server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.startVirtualThread(() -> greet(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void greet(Socket socket) {
    try {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        head.write(in.readByte());
      }
      List<String> lines = head.toString(StandardCharsets.ISO_8859_1).lines().toList();
      String key =
          lines.stream()
              .filter(line -> line.startsWith("Sec-WebSocket-Key: "))
              .map(line -> line.substring(19))
              .findFirst()
              .orElseThrow();
      byte[] accept =
          MessageDigest.getInstance("SHA-1")
              .digest(
                  (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.UTF_8));
      String answer =
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + extraHeaders
              + "Sec-WebSocket-Accept: "
              + Base64.getEncoder().encodeToString(accept)
              + "\r\n\r\n";
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      requests.add(lines);
      connections.add(new Connection(socket, in));
    } catch (IOException e) {
      // Whoever came has gone again.
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The lines of the next request. */
  List<String> request() {
    return taken(requests);
  }

  boolean wasAsked() {
    return !requests.isEmpty();
  }

  Connection connection() {
    return taken(connections);
  }

  private static <T> T taken(BlockingQueue<T> queue) {
    try {
      T next = queue.poll(20, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nobody came");
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server's end of one connection. */
  static final class Connection {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    Connection(Socket socket, DataInputStream in) throws IOException {
      this.socket = socket;
      this.in = in;
      this.out = socket.getOutputStream();
    }

    void send(int head, String text) {
      send(head, text.getBytes(StandardCharsets.UTF_8));
    }

    void send(int head, byte[] payload) {
      ByteBuffer frame = ByteBuffer.allocate(10 + payload.length);
      frame.put((byte) head);
      if (payload.length < 126) {
        frame.put((byte) payload.length);
      } else if (payload.length < 65536) {
        frame.put((byte) 126).putShort((short) payload.length);
      } else {
        frame.put((byte) 127).putLong(payload.length);
      }
      frame.put(payload);
      raw(frame.array(), frame.position());
    }

    void bid(int code, String reason) {
      byte[] text = reason.getBytes(StandardCharsets.UTF_8);
      send(CLOSE, ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array());
    }

    void raw(byte[] bytes, int count) {
      try {
        out.write(bytes, 0, count);
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The next frame; a null-free stand-in with head 0 when the other end is gone. */
    Frame next() {
      try {
        int head = in.readUnsignedByte();
        int length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
          length = in.readUnsignedShort();
        } else if (length == 127) {
          length = (int) in.readLong();
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < length; i++) {
          payload[i] ^= mask[i % 4];
        }
        return new Frame(head, ByteBuffer.wrap(payload));
      } catch (IOException e) {
        return new Frame(0, ByteBuffer.allocate(0));
      }
    }

    void drop() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
