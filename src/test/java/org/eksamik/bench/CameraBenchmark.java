package org.eksamik.bench;

import java.io.IOException;
import java.util.List;

/**
 * A page that shows its camera, 640×480 at 20 pictures a second, as it is and mirrored. At most
 * 0.15 core; the aim is 0.10.
 */
public final class CameraBenchmark implements KitPart {
  private static final String AIM = "0.15 core";

  /** Takes about four minutes a page. */
  public static void main(String[] arguments) throws Exception {
    new CameraBenchmark().measure().forEach(System.out::println);
  }

  @Override
  public List<Row> measure() throws IOException, InterruptedException {
    PageBenchmark benchmark = new PageBenchmark();
    return List.of(
        benchmark
            .run("a page that shows its camera", "camera.html?rate=20")
            .row("showing a camera, 640×480 at 20 pictures a second", Load::cores, "core", AIM),
        benchmark
            .run("the same, mirrored by the page", "camera.html?rate=20&mirrored=1")
            .row("the same, mirrored by the page", Load::cores, "core", AIM));
  }
}
