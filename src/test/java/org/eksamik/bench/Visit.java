package org.eksamik.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that has one page of the benchmark open, in a fresh folder of its own. */
final class Visit implements AutoCloseable {
  private final BenchSite site;
  private final BenchFolder folder;
  private final Process process;
  private final ProcessTree tree;

  private Visit(BenchSite site, BenchFolder folder, Process process) {
    this.site = site;
    this.folder = folder;
    this.process = process;
    this.tree = new ProcessTree(process.toHandle());
  }

  /** Returns when the page has told that pictures come. */
  static Visit open(PageCommand program, BenchSite site, String page)
      throws IOException, InterruptedException, TimeoutException {
    BenchFolder folder = BenchFolder.fresh();
    Visit visit = new Visit(site, folder, program.start(site.page(page), folder.path()));
    try {
      while (site.nextReading().path("frames").asInt() == 0) {
        // A camera takes its time.
      }
      return visit;
    } catch (IOException | InterruptedException | TimeoutException e) {
      visit.close();
      throw e;
    }
  }

  ProcessTree tree() {
    return tree;
  }

  /** Lets so much time pass, then measures for so long. */
  Load measure(Duration warmUp, Duration time)
      throws IOException, InterruptedException, TimeoutException {
    pass(warmUp);
    JsonNode first = site.nextReading();
    Duration processorBefore = tree.processorTime();
    long began = System.nanoTime();
    site.takeReadings();
    pass(time);
    JsonNode last = site.nextReading();
    Duration worked = tree.processorTime().minus(processorBefore);
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Load(
        worked.toMillis() / 1000.0 / seconds,
        tree.memory() / 1e6,
        (last.path("frames").asInt() - first.path("frames").asInt()) / seconds);
  }

  private static void pass(Duration time) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
  }

  /** Ends the program and every process it started. */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroy();
    started.forEach(ProcessHandle::destroy);
    process.onExit().orTimeout(20, TimeUnit.SECONDS).handle((_, _) -> 0).join();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    started.forEach(
        child -> child.onExit().orTimeout(5, TimeUnit.SECONDS).handle((_, _) -> 0).join());
    folder.close();
  }
}
