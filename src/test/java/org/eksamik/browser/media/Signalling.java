package org.eksamik.browser.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A web server on loopback whose pages leave messages for each other. */
final class Signalling implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final Map<String, Queue<String>> boxes = new ConcurrentHashMap<>();

  private Signalling(HttpServer server) {
    this.server = server;
  }

  static Signalling open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Signalling signalling = new Signalling(server);
    server.createContext("/", signalling::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return signalling;
  }

  Signalling with(String path, String html) {
    pages.put(path, html);
    return this;
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Queue<String> box = boxes.computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>());
    String answer = "";
    if (exchange.getRequestMethod().equals("POST")) {
      box.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    } else if (pages.containsKey(path)) {
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      answer = pages.getOrDefault(path, "");
    } else {
      String next = box.poll();
      answer = next == null ? "null" : next;
    }
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
