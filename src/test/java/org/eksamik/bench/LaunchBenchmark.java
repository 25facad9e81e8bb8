package org.eksamik.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From the moment the exam's link is known until the exam's page is painted, as the demo walks it
 * on a display; beside it a Chromium in kiosk mode that is started with a page of questions. At
 * most half of its time.
 */
public final class LaunchBenchmark implements KitPart {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern FIGURE =
      Pattern.compile("from the link to the exam's page painted: (\\d+) ms");

  /** Takes about three minutes. */
  public static void main(String[] arguments) throws Exception {
    new LaunchBenchmark().measure().forEach(System.out::println);
  }

  @Override
  public List<Row> measure() throws IOException, InterruptedException, TimeoutException {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    try (VirtualScreen screen = VirtualScreen.open();
        BenchSite site = new BenchSite();
        ScratchFolder peers = ScratchFolder.make()) {
      KioskChromium chromium = new KioskChromium(screen, peers.path(), site.page("questions.html"));
      chromium.start();
      for (int round = 0; round < ROUNDS; round++) {
        double own = demo(screen);
        double peer = chromium.start();
        System.out.printf("  Eksamik %.0f ms; Chromium %.0f ms%n", own, peer);
        ours.add(own);
        theirs.add(peer);
      }
    }
    return List.of(Row.toPeer("link known to the exam's page painted", "ms", ours, theirs, 0.5));
  }

  private static double demo(VirtualScreen screen)
      throws IOException, InterruptedException, TimeoutException {
    try (ScratchFolder folder = ScratchFolder.make();
        Running demo =
            Running.on(
                screen,
                folder.path(),
                List.of(
                    PageProgram.launcher().toString(),
                    "demo",
                    "--windowed",
                    "--fake-devices",
                    "--walk-only",
                    "--screenshots",
                    folder.path().resolve("pictures").toString(),
                    "--data",
                    folder.path().resolve("data").toString()))) {
      if (!demo.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new TimeoutException("the demo does not end");
      }
      Path said = folder.path().resolve("out.txt");
      Matcher figure = FIGURE.matcher(Files.readString(said, StandardCharsets.UTF_8));
      if (!figure.find()) {
        throw new IOException("the demo gives no figure: " + Files.readString(said));
      }
      return Double.parseDouble(figure.group(1));
    }
  }
}
