package org.eksamik.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eksamik.kiosk.linux.LockCycles;

/**
 * How long holding the desktop and giving it back take, in milliseconds, and which percentage of a
 * core the watching costs. On the display it is started on, which it holds for a minute.
 */
public final class LockBenchmark {
  private LockBenchmark() {}

  public static void main(String[] words) throws Exception {
    Path data = Files.createTempDirectory("lock-benchmark");
    LockCycles.main(new String[] {data.toString(), "20", "30"});
  }
}
