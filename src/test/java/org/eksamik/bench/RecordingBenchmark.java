package org.eksamik.bench;

import java.io.IOException;
import java.util.List;

/**
 * A page that records by {@code MediaRecorder} in parts of a second: its camera, 640×480 at 15
 * pictures a second, and the screen, 1280×720 at 5. At most 0.35 core each. What the page counts
 * are parts.
 */
public final class RecordingBenchmark implements KitPart {
  private static final String AIM = "0.35 core";

  /** Takes about six minutes. */
  public static void main(String[] arguments) throws Exception {
    new RecordingBenchmark().measure().forEach(System.out::println);
  }

  @Override
  public List<Row> measure() throws IOException, InterruptedException {
    PageBenchmark benchmark = new PageBenchmark();
    return List.of(
        benchmark
            .run("a page that records its camera", "recording.html?rate=15")
            .row("recording a camera, 640×480 at 15 pictures a second", Load::cores, "core", AIM),
        benchmark
            .run(
                "a page that records the screen",
                "recording.html?screen=1&width=1280&height=720&rate=5")
            .row("recording the screen, 1280×720 at 5", Load::cores, "core", AIM));
  }
}
