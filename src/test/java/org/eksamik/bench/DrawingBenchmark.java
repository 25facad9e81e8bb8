package org.eksamik.bench;

/**
 * A page that draws every picture of its camera on a canvas and reads the pixels, in the main frame
 * and in a frame of another origin. It is to reach 30 pictures a second.
 */
public final class DrawingBenchmark {
  private DrawingBenchmark() {}

  /** Takes about six minutes. */
  public static void main(String[] arguments) throws Exception {
    PageBenchmark benchmark = new PageBenchmark();
    benchmark.run("a page that draws every picture", "drawing.html?rate=30");
    benchmark.run("the same in a frame of another origin", "framed.html?rate=30");
  }
}
