package org.eksamik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A program with all processes it started, as Linux counts them in {@code /proc}. */
record ProcessTree(ProcessHandle root) {
  /** Linux tells processor time in hundredths of a second, whatever the kernel's own clock is. */
  private static final long MILLIS_A_TICK = 10;

  /** Where {@code utime}, {@code stime}, {@code cutime} and {@code cstime} begin (proc(5)). */
  private static final int FIRST_TIME = 11;

  /** Processor time so far, user and system; of processes that ended, too. */
  Duration processorTime() {
    return Duration.ofMillis(MILLIS_A_TICK * processes().mapToLong(ProcessTree::ticks).sum());
  }

  /** What the processes hold in memory, shared pages counted in parts (PSS), in bytes. */
  long memory() {
    return processes().mapToLong(process -> kept(process, "Pss:")).sum();
  }

  /**
   * The part of {@link #memory} that no file stands behind, in bytes. What maps files, such as
   * libraries, weighs more or less as other programs that map them come and go.
   */
  long ownMemory() {
    return processes()
        .mapToLong(process -> kept(process, "Pss_Anon:") + kept(process, "Pss_Shmem:"))
        .sum();
  }

  private Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(root), root.descendants());
  }

  private static long ticks(ProcessHandle process) {
    List<String> lines = lines(process, "stat");
    if (lines.isEmpty()) {
      return 0;
    }
    // The program's name stands in brackets and may hold spaces.
    String line = lines.getFirst();
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = 0;
    for (int i = FIRST_TIME; i < FIRST_TIME + 4; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks;
  }

  private static long kept(ProcessHandle process, String kind) {
    return lines(process, "smaps_rollup").stream()
        .filter(line -> line.startsWith(kind))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .sum();
  }

  /** Nothing of a process that has just ended. */
  private static List<String> lines(ProcessHandle process, String file) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file));
    } catch (IOException gone) {
      return List.of();
    }
  }
}
