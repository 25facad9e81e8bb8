package org.eksamik.fuzz;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A server on loopback that answers everything with what it was last told. */
final class AnyAnswer {
  /** None that is asked again after a pause. */
  private static final List<Integer> STATUSES = List.of(200, 201, 400, 401, 403, 404, 409, 422);

  private final AtomicReference<Next> next = new AtomicReference<>(new Next(200, new byte[0]));
  private final HttpServer server;

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Next(int status, byte[] body) {}

  AnyAnswer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void say(byte status, byte[] body) {
    next.set(new Next(STATUSES.get(Byte.toUnsignedInt(status) % STATUSES.size()), body));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Next now = next.get();
      exchange.sendResponseHeaders(now.status(), now.body().length == 0 ? -1 : now.body().length);
      exchange.getResponseBody().write(now.body());
    }
  }
}
