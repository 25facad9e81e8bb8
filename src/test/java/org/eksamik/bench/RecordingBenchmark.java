package org.eksamik.bench;

/**
 * A page that records by {@code MediaRecorder} in parts of a second: its camera, 640×480 at 15
 * pictures a second, and the screen, 1280×720 at 5. At most 0.35 core each. What the page counts
 * are parts.
 */
public final class RecordingBenchmark {
  private RecordingBenchmark() {}

  /** Takes about six minutes. */
  public static void main(String[] arguments) throws Exception {
    PageBenchmark benchmark = new PageBenchmark();
    benchmark.run("a page that records its camera", "recording.html?rate=15");
    benchmark.run(
        "a page that records the screen", "recording.html?screen=1&width=1280&height=720&rate=5");
  }
}
