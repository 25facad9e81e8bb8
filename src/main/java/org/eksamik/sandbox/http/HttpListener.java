package org.eksamik.sandbox.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on 127.0.0.1 at a free port, one virtual thread a connection. Of our own because the
 * JDK's server writes a {@code Date} nobody can change, and the sandbox must show a wrong clock.
 */
public final class HttpListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);

  private final ServerSocket door;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  private HttpListener(ServerSocket door) {
    this.door = door;
  }

  /**
   * Takes a port. Nothing is answered before {@link #listen}; until then clients wait.
   *
   * @throws UncheckedIOException where the machine has no loopback to listen on
   */
  public static HttpListener bind() {
    try {
      return new HttpListener(
          new ServerSocket(0, 64, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /**
   * Starts to answer.
   *
   * @param answer called on the connection's own thread; may wait
   */
  public void listen(Function<Request, Response> answer) {
    Thread.ofVirtual().name("sandbox-door").start(() -> welcome(answer));
  }

  private void welcome(Function<Request, Response> answer) {
    while (!door.isClosed()) {
      try {
        Socket connection = door.accept();
        connection.setTcpNoDelay(true);
        connections.add(connection);
        Thread.ofVirtual().name("sandbox").start(() -> serve(connection, answer));
      } catch (IOException e) {
        LOG.trace("no connection: {}", e.toString());
      }
    }
  }

  private void serve(Socket connection, Function<Request, Response> answer) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = new BufferedOutputStream(connection.getOutputStream())) {
      Optional<Request> request = HttpWire.read(in);
      while (request.isPresent()) {
        Response response = answer.apply(request.get());
        HttpWire.write(response, out);
        if (response.ending() == Response.Ending.NEVER) {
          in.readAllBytes();
        }
        boolean goOn =
            response.ending() == Response.Ending.WHOLE
                && !"close".equalsIgnoreCase(request.get().header("connection").orElse(""));
        request = goOn ? HttpWire.read(in) : Optional.empty();
      }
    } catch (IOException e) {
      LOG.trace("a connection ended early: {}", e.toString());
    } finally {
      connections.remove(connection);
    }
  }

  /** Ends every connection, also those that wait. */
  @Override
  public void close() {
    quietly(door);
    connections.forEach(HttpListener::quietly);
  }

  private static void quietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      LOG.trace("already closed: {}", e.toString());
    }
  }
}
