package org.eksamik.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What was plugged in or out since the exam began. */
public final class Plugged implements Detector {
  private final String name;
  private final Supplier<List<String>> there;
  private List<String> atFirst = List.of();
  private boolean looked;

  /**
   * @param there the names of what is plugged in now
   */
  public Plugged(String name, Supplier<List<String>> there) {
    this.name = name;
    this.there = there;
  }

  /** Displays, where the system tells no more than how many there are. */
  public static Plugged displays(IntSupplier count) {
    return new Plugged(
        "displays",
        () ->
            IntStream.rangeClosed(1, count.getAsInt())
                .mapToObj(number -> "display " + number)
                .toList());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> look() {
    List<String> now = there.get();
    if (!looked) {
      looked = true;
      atFirst = now;
    }
    List<String> changes = new ArrayList<>();
    now.stream().filter(it -> !atFirst.contains(it)).forEach(it -> changes.add(it + " came"));
    atFirst.stream().filter(it -> !now.contains(it)).forEach(it -> changes.add(it + " went"));
    return changes;
  }
}
