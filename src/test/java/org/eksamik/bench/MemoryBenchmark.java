package org.eksamik.bench;

import java.io.IOException;
import java.util.List;

/**
 * What a page of an exam's kind, questions with fields and a clock, holds in memory: all processes,
 * shared pages counted in parts (PSS). At most 0.75 of Chromium's.
 */
public final class MemoryBenchmark implements KitPart {
  /** Takes about three minutes. */
  public static void main(String[] arguments) throws Exception {
    new MemoryBenchmark().measure().forEach(System.out::println);
  }

  @Override
  public List<Row> measure() throws IOException, InterruptedException {
    return List.of(
        new PageBenchmark()
            .run("a page of questions with a clock", "questions.html")
            .row(
                "memory of all processes with a page of questions",
                Load::megabytes,
                "MB",
                "0.75 of it"));
  }
}
