package org.eksamik.doctor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the workstation has the browser that some exam of the profile is shown by. */
public final class BrowserCheck implements Check {
  private final Supplier<Optional<Found>> look;
  private final int oldest;
  private final boolean needed;

  /** A browser that is there. */
  public record Found(String version, int major) {}

  /**
   * @param look asks the workstation, which may take a second
   * @param oldest the first version that will do
   * @param needed whether an exam says that it is shown by it; else one only might be
   */
  public BrowserCheck(Supplier<Optional<Found>> look, int oldest, boolean needed) {
    this.look = look;
    this.oldest = oldest;
    this.needed = needed;
  }

  @Override
  public String name() {
    return "browser";
  }

  @Override
  public Finding look() {
    Optional<Found> found = look.get();
    if (found.isEmpty()) {
      return Finding.failIf(needed, "none", Map.of("oldest", Integer.toString(oldest)));
    }
    Map<String, String> facts =
        Map.of("version", found.get().version(), "oldest", Integer.toString(oldest));
    return found.get().major() < oldest
        ? Finding.failIf(needed, "old", facts)
        : Finding.pass(facts);
  }
}
