package org.eksamik.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.ExamProvider;
import org.eksamik.provider.kaoshixing.KaoshixingProvider;
import org.eksamik.provider.onlineexammaker.OnlineExamMakerProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.slf4j.LoggerFactory;

/**
 * What asking for a link costs beyond the HTTP exchange itself, on loopback: signing, waiting on
 * another thread, reading and checking the answer. The target is at most 5 ms in the median.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// Without it the answer waits for the acknowledgement of its own headers: 40 ms of nothing.
@Fork(value = 1, jvmArgsAppend = "-Dsun.net.httpserver.nodelay=true")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class LinkBenchmark {
  private static final double TARGET_MICROSECONDS = 5_000;
  private static final String ANSWER =
      """
      {"status": "ok", "code": 10000, "data": "https://exam.example/start?token=1",
       "url": "https://exam.example/start?jwt=1"}
      """;
  private static final Candidate CANDIDATE =
      new Candidate(
          "1566",
          "Mari",
          "Maasikas",
          Optional.empty(),
          Optional.of("mari@school.example"),
          Optional.of(Secret.of("a password")),
          Map.of("department", "12A"));

  private final OkHttpClient bareClient = new OkHttpClient();
  private HttpServer server;
  private ExecutorService serving;
  private Request bareRequest;
  private Network network;
  private ExamProvider onlineExamMaker;
  private ExamProvider kaoshixing;

  @Setup
  public void start() throws IOException, ExamException {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serving = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(serving);
    server.createContext("/", LinkBenchmark::answer);
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    bareRequest = new Request.Builder().url(base + "/newstudentsso").build();
    network = Network.open(NetworkSettings.SYSTEM);
    Secret key = Secret.of("a key of more than thirty-two bytes");
    onlineExamMaker =
        new OnlineExamMakerProvider(
            new ProviderSettings.OnlineExamMaker(base, base, key, Optional.empty()),
            List.of(
                new ExamSettings.OnlineExamMaker(
                    exam("onlineexammaker"), Optional.of("7"), true, 5)),
            network,
            InstantSource.system());
    kaoshixing =
        new KaoshixingProvider(
            new ProviderSettings.Kaoshixing(
                base, "14343", key, ProviderSettings.Kaoshixing.Body.JSON),
            List.of(
                new ExamSettings.Kaoshixing(
                    exam("kaoshixing"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false)),
            network,
            InstantSource.system());
  }

  @TearDown
  public void stop() {
    network.close();
    bareClient.connectionPool().evictAll();
    server.stop(0);
    serving.close();
  }

  @Benchmark
  public byte[] bareExchange() throws IOException {
    try (Response response = bareClient.newCall(bareRequest).execute()) {
      return response.body().bytes();
    }
  }

  @Benchmark
  public ExamLink linkOfOnlineExamMaker() throws ExamException {
    return onlineExamMaker.link(CANDIDATE, exam("onlineexammaker"));
  }

  @Benchmark
  public ExamLink linkOfKaoshixing() throws ExamException {
    return kaoshixing.link(CANDIDATE, exam("kaoshixing"));
  }

  /** Runs for about half a minute and prints the medians and what a link costs beyond them. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(LinkBenchmark.class.getSimpleName()).build()).run();
    double bare = median(results, "bareExchange");
    System.out.printf("%nbare exchange: median %.0f µs%n", bare);
    for (String name : List.of("linkOfOnlineExamMaker", "linkOfKaoshixing")) {
      double whole = median(results, name);
      System.out.printf(
          "%s: median %.0f µs, %.0f µs beyond the bare exchange (target: at most %.0f µs)%n",
          name, whole, whole - bare, TARGET_MICROSECONDS);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static double median(Collection<RunResult> results, String name) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
        .mapToDouble(result -> result.getPrimaryResult().getStatistics().getPercentile(50))
        .findFirst()
        .orElseThrow();
  }

  private static Exam exam(String provider) {
    return new Exam(
        "math", "Mathematics", provider, Optional.empty(), ExamTimes.OPEN_ENDED, Proctoring.NONE);
  }
}
