package org.eksamik.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.eksamik.candidates.BulkProgress;
import org.eksamik.candidates.BulkReport;
import org.eksamik.candidates.BulkWords;
import org.eksamik.candidates.CandidateRuns;
import org.eksamik.candidates.CandidateSource;
import org.eksamik.candidates.LineProblem;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Said;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.Reason;
import org.eksamik.provider.onlineexammaker.OnlineExamMakerDirectory;
import org.eksamik.sandbox.Sandbox;
import org.eksamik.sandbox.onlineexammaker.OnlineExamMakerStandIn;
import org.slf4j.LoggerFactory;

/**
 * What adding many candidates costs: memory and speed of 100,000 without a pace to speak of, and
 * how close 10,000 come to the pace's own time. The stand-in runs in a process of its own, so that
 * only the client is measured.
 */
public final class CandidateBenchmark {
  private static final int MANY = 100_000;
  private static final int SOME = 10_000;
  private static final int NO_PACE = 1000;
  private static final int PACE = 10;
  private static final double MEGABYTE = 1024 * 1024;

  private CandidateBenchmark() {}

  /**
   * Runs both measurements, about 20 seconds, and prints them.
   *
   * @param arguments none; the program itself passes the stand-in's address to its other process
   */
  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    if (arguments.length == 1) {
      measure(URI.create(arguments[0]));
      return;
    }
    try (Sandbox sandbox = Sandbox.start()) {
      ProcessBuilder client =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx256m",
              "-classpath",
              System.getProperty("java.class.path"),
              CandidateBenchmark.class.getName(),
              sandbox.address().toString());
      int exitCode = client.inheritIO().start().waitFor();
      if (exitCode != 0) {
        throw new IllegalStateException("the client ended with " + exitCode);
      }
      System.out.printf("%d candidates arrived%n", sandbox.onlineExamMaker().candidates());
    }
  }

  private static void measure(URI sandbox) throws Exception {
    Path folder = Files.createTempDirectory("candidates");
    // Classes, connections and code paths that every run needs are not the file's growth.
    run(sandbox, file(folder, "warm", 2_000), folder, NO_PACE);

    Path many = file(folder, "many", MANY);
    System.gc();
    AtomicLong live = new AtomicLong();
    watchCollections(live);
    long before = used();
    long start = System.nanoTime();
    run(sandbox, many, folder, NO_PACE);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    System.out.printf(
        "%,d candidates of a file of %.1f MB: %.1f s, %,.0f a second (target: at least 5,000)%n",
        MANY, Files.size(many) / MEGABYTE, seconds, MANY / seconds);
    System.out.printf(
        "heap growth, the most that any collection left: %.1f MB (target: at most 64)%n",
        Math.max(0, live.get() - before) / MEGABYTE);

    Path some = file(folder, "some", SOME);
    start = System.nanoTime();
    run(sandbox, some, folder, PACE);
    seconds = (System.nanoTime() - start) / 1e9;
    // One call for each hundred, and the two that ask for fields and login.
    double own = (SOME / 100.0 + 2 - 1) / PACE;
    System.out.printf(
        "%,d candidates at %d calls a second: %.2f s, the pace's own time is %.2f s, %+.1f %%"
            + " (target: within 2)%n",
        SOME, PACE, seconds, own, (seconds / own - 1) * 100);
  }

  private static void run(URI sandbox, Path file, Path folder, int pace) throws ExamException {
    try (Network network =
        Network.open(
            new NetworkSettings(
                new NetworkSettings.Proxy.Direct(), List.of(), NetworkSettings.Timeouts.USUAL))) {
      OnlineExamMakerDirectory directory =
          new OnlineExamMakerDirectory(
              new ProviderSettings.OnlineExamMaker(
                  sandbox.resolve("/onlineexammaker"),
                  sandbox,
                  Secret.of(OnlineExamMakerStandIn.CODE),
                  Optional.empty(),
                  Optional.empty(),
                  pace),
              network,
              InstantSource.system());
      BulkReport report =
          new CandidateRuns(folder, new NoWords())
              .run(
                  new CandidateRuns.Order(
                      directory, Capability.ADD, "sandbox", new CandidateSource(file)),
                  CandidateRuns.Begin.FRESH,
                  BulkProgress.UNWATCHED);
      if (report.taken() != report.total()) {
        throw new IllegalStateException(report.toString());
      }
    }
  }

  private static Path file(Path folder, String name, int lines) throws IOException {
    Path file = folder.resolve(name + ".csv");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("firstName,lastName,login,password,gender,gid\n");
      for (int i = 0; i < lines; i++) {
        writer.write(
            "Eesnimi Teinenimi %06d,Perekonnanimi-Maasikas %06d,%s-%07d@kool.example,"
                    .formatted(i, i, name, i)
                + "salajane-parool-%06d,naine või mees,2993%n".formatted(i));
      }
    }
    return file;
  }

  private static void watchCollections(AtomicLong live) {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, _) -> {
                long left =
                    GarbageCollectionNotificationInfo.from(
                            (CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc()
                        .entrySet()
                        .stream()
                        .filter(pool -> isHeap(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                live.accumulateAndGet(left, Math::max);
              },
              null,
              null);
    }
  }

  private static boolean isHeap(String pool) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .anyMatch(bean -> bean.getName().equals(pool) && bean.getType() == MemoryType.HEAP);
  }

  private static long used() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return heap.getUsed();
  }

  private static final class NoWords implements BulkWords {
    @Override
    public String refused(Reason reason) {
      return reason.words();
    }

    @Override
    public String unusable(LineProblem problem, Said about) {
      return problem.name();
    }

    @Override
    public String problems(List<CellProblem> problems) {
      return problems.toString();
    }
  }
}
