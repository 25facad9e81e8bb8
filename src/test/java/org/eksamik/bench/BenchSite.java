package org.eksamik.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Serves the pages of {@code src/test/resources/bench}, and what npm fetched where there is any,
 * and hears what they tell.
 */
final class BenchSite implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final byte[] DONE = "done".getBytes(StandardCharsets.UTF_8);
  private static final String NPM = "/npm/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<JsonNode> readings = new ArrayList<>();

  BenchSite() throws IOException {
    this(Optional.empty());
  }

  /**
   * @param modules npm's folder, served as {@code /npm}
   */
  BenchSite(Path modules) throws IOException {
    this(Optional.of(modules.toRealPath()));
  }

  private BenchSite(Optional<Path> modules) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", BenchSite::serve);
    server.createContext("/told", this::hear);
    server.createContext("/part", BenchSite::forget);
    modules.ifPresent(folder -> server.createContext(NPM, exchange -> serve(exchange, folder)));
    server.start();
  }

  /** A page and what it shall do, as {@code camera.html?rate=20}. */
  URI page(String page) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + page);
  }

  /**
   * Waits for the next reading that comes from now on.
   *
   * @throws IOException the page has failed
   */
  JsonNode nextReading() throws IOException, InterruptedException, TimeoutException {
    synchronized (readings) {
      long end = System.nanoTime() + PATIENCE;
      int before = readings.size();
      while (readings.size() == before) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          throw new TimeoutException("the page does not tell anything");
        }
        TimeUnit.NANOSECONDS.timedWait(readings, left);
      }
      JsonNode reading = readings.getLast();
      if (reading.has("error")) {
        throw new IOException("the page has failed: " + reading.path("error").asText());
      }
      return reading;
    }
  }

  /** All that was told since the last call. */
  List<JsonNode> takeReadings() {
    synchronized (readings) {
      List<JsonNode> all = List.copyOf(readings);
      readings.clear();
      return all;
    }
  }

  private void hear(HttpExchange exchange) throws IOException {
    JsonNode reading = JSON.readTree(exchange.getRequestBody().readAllBytes());
    synchronized (readings) {
      readings.add(reading);
      readings.notifyAll();
    }
    answer(exchange, 200, DONE);
  }

  private static void forget(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    answer(exchange, 200, DONE);
  }

  private static void serve(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath();
    try (InputStream page = BenchSite.class.getResourceAsStream("/bench" + name)) {
      if (page == null || name.endsWith("/")) {
        answer(exchange, 404, DONE);
        return;
      }
      String type = name.endsWith(".js") ? "text/javascript" : "text/html";
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      answer(exchange, 200, page.readAllBytes());
    }
  }

  private static void serve(HttpExchange exchange, Path folder) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(NPM.length());
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      answer(exchange, 404, DONE);
      return;
    }
    String type =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "js" -> "text/javascript; charset=utf-8";
          case "json" -> "application/json";
          case "wasm" -> "application/wasm";
          default -> "application/octet-stream";
        };
    exchange.getResponseHeaders().set("Content-Type", type);
    answer(exchange, 200, Files.readAllBytes(file));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
