package org.eksamik.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody looks into this process: a tracer, or Java's own debugging port. */
public final class Debugger implements Detector {
  private final Supplier<Optional<String>> tracer;
  private final List<String> options;

  /**
   * @param tracer who looks into this process by the system's word, as evidence
   * @param options with which this Java was started
   */
  public Debugger(Supplier<Optional<String>> tracer, List<String> options) {
    this.tracer = tracer;
    this.options = List.copyOf(options);
  }

  @Override
  public String name() {
    return "debugger";
  }

  @Override
  public List<String> look() {
    List<String> signs = new ArrayList<>();
    tracer.get().ifPresent(signs::add);
    if (options.stream().anyMatch(it -> it.contains("jdwp") || it.equals("-Xdebug"))) {
      signs.add("Java was started with a debugging port");
    }
    return signs;
  }
}
