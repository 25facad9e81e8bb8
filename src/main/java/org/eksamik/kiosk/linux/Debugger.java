package org.eksamik.kiosk.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.kiosk.Detector;

/** Somebody looks into this process: a tracer, or Java's own debugging port. */
public final class Debugger implements Detector {
  private final Machine machine;
  private final List<String> options;

  /**
   * @param options with which this Java was started
   */
  public Debugger(Machine machine, List<String> options) {
    this.machine = machine;
    this.options = List.copyOf(options);
  }

  @Override
  public String name() {
    return "debugger";
  }

  @Override
  public List<String> look() {
    List<String> signs = new ArrayList<>();
    tracer().ifPresent(pid -> signs.add("process " + pid + " traces this one"));
    if (options.stream().anyMatch(it -> it.contains("jdwp") || it.equals("-Xdebug"))) {
      signs.add("Java was started with a debugging port");
    }
    return signs;
  }

  private Optional<String> tracer() {
    return machine
        .text(machine.proc().resolve("self/status"))
        .lines()
        .filter(line -> line.startsWith("TracerPid:"))
        .map(line -> line.substring("TracerPid:".length()).strip())
        .filter(pid -> !pid.equals("0"))
        .findFirst();
  }
}
