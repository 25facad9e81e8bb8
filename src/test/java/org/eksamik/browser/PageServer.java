package org.eksamik.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on loopback that remembers what it was asked. */
final class PageServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final String host;
  private final Map<String, Answerer> pages = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  interface Answerer {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** {@code localhost} and {@code 127.0.0.1} are two origins. */
  PageServer(String host) {
    this.host = host;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
  }

  String origin() {
    return "http://" + host + ":" + server.getAddress().getPort();
  }

  URI at(String path) {
    return URI.create(origin() + path);
  }

  /** Method and path of each request, in order. */
  List<String> requests() {
    return requests;
  }

  PageServer page(String path, String html) {
    return page(path, "text/html; charset=utf-8", html);
  }

  PageServer page(String path, String type, String body) {
    return on(path, exchange -> send(exchange, 200, type, body));
  }

  PageServer redirect(String path, int status, String target) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", target);
          send(exchange, status, "text/plain", "");
        });
  }

  PageServer on(String path, Answerer answerer) {
    pages.put(path, answerer);
    return this;
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      exchange.getRequestBody().readAllBytes();
      requests.add(exchange.getRequestMethod() + " " + path);
      exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
      pages.getOrDefault(path, other -> send(other, 200, typeOf(path), "")).answer(exchange);
    }
  }

  private static String typeOf(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "js" -> "text/javascript";
      case "css" -> "text/css";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      default -> "text/html";
    };
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
  }
}
