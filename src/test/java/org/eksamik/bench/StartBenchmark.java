package org.eksamik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * From the start of the process until the window with its first screen is painted, and until the
 * first page would open at once; beside it Chromium in kiosk mode with a sign-in page. Both on a
 * display in memory, with the folder of an earlier start, in turn.
 */
public final class StartBenchmark implements KitPart {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public static void main(String[] arguments) throws Exception {
    new StartBenchmark().measure().forEach(System.out::println);
  }

  @Override
  public List<Row> measure() throws IOException, InterruptedException, TimeoutException {
    List<Double> painted = new ArrayList<>();
    List<Double> warm = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    try (VirtualScreen screen = VirtualScreen.open();
        BenchSite site = new BenchSite();
        ScratchFolder ours = ScratchFolder.make();
        ScratchFolder peers = ScratchFolder.make()) {
      Window window = new Window(screen, ours.path());
      KioskChromium chromium = new KioskChromium(screen, peers.path(), site.page("sign-in.html"));
      // The first start makes folders that every later one finds.
      for (int round = -1; round < ROUNDS; round++) {
        Started own = window.start();
        double peer = chromium.start();
        if (round >= 0) {
          painted.add(own.painted());
          warm.add(own.warm());
          theirs.add(peer);
        }
        System.out.printf(
            "  Eksamik %.0f ms, warm %.0f ms; Chromium %.0f ms%n", own.painted(), own.warm(), peer);
      }
    }
    return List.of(
        Row.toPeer("process start to the first screen painted", "ms", painted, theirs, 1.0),
        Row.toPeer("the same and the page engine ready", "ms", warm, theirs, 1.0));
  }

  /**
   * How one start went, in milliseconds from the start of the process.
   *
   * @param warm until a page would open at once
   */
  private record Started(double painted, double warm) {}

  /** Eksamik's window. */
  private record Window(VirtualScreen screen, Path folder) {
    private static final String PROFILE =
        """
        {"profile": 1, "title": "Benchmark", "language": "en", "createCandidates": true,
         "login": {"local": {}, "stuudium": {"clientId": "x", "clientSecret": "x",
           "baseUrl": "http://localhost:1", "callback": "https://school.example/stuudium"}},
         "providers": {"onlineexammaker": {"code": "benchmark", "baseUrl": "http://localhost:1"}},
         "exams": [{"id": "one", "title": "One", "provider": "onlineexammaker", "eid": "1"}],
         "kiosk": {"enabled": false}}
        """;

    Started start() throws IOException, InterruptedException, TimeoutException {
      Path profile = Files.writeString(folder.resolve("profile.json"), PROFILE);
      Path data = folder.resolve("data");
      EngineLog log = new EngineLog(data.resolve("logs").resolve("eksamik.log"));
      screen.awaitGone(KioskChromium.BUTTON, PATIENCE);
      long began = System.nanoTime();
      long wall = System.currentTimeMillis();
      try (Running program =
          Running.on(
              screen,
              folder,
              List.of(
                  PageProgram.launcher().toString(),
                  "--profile",
                  profile.toString(),
                  "--windowed",
                  "--data",
                  data.toString()))) {
        screen.await(KioskChromium.BUTTON, KioskChromium.BUTTON_PIXELS, PATIENCE);
        double painted = (System.nanoTime() - began) / 1e6;
        double ready = (double) (log.awaitReady(program, PATIENCE) - wall);
        return new Started(painted, Math.max(painted, ready));
      }
    }
  }
}
