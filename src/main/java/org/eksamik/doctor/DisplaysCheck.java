package org.eksamik.doctor;

import java.util.Map;
import java.util.function.IntSupplier;

/** Whether there is a display, and no more of them than the profile allows. */
public final class DisplaysCheck implements Check {
  private final IntSupplier displays;
  private final int allowed;

  /**
   * @param displays how many there are; asked when the check looks
   */
  public DisplaysCheck(IntSupplier displays, int allowed) {
    this.displays = displays;
    this.allowed = allowed;
  }

  @Override
  public String name() {
    return "displays";
  }

  @Override
  public Finding look() {
    int present = displays.getAsInt();
    Map<String, String> facts =
        Map.of("count", Integer.toString(present), "allowed", Integer.toString(allowed));
    if (present == 0) {
      return Finding.warn("none", facts);
    }
    return present > allowed ? Finding.fail("tooMany", facts) : Finding.pass(facts);
  }
}
