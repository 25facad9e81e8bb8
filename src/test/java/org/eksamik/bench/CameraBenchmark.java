package org.eksamik.bench;

/**
 * A page that shows its camera, 640×480 at 20 pictures a second, as it is and mirrored. At most
 * 0.15 core; the aim is 0.10.
 */
public final class CameraBenchmark {
  private CameraBenchmark() {}

  /** Takes about four minutes a page. */
  public static void main(String[] arguments) throws Exception {
    PageBenchmark benchmark = new PageBenchmark();
    benchmark.run("a page that shows its camera", "camera.html?rate=20");
    benchmark.run("the same, mirrored by the page", "camera.html?rate=20&mirrored=1");
  }
}
