package org.eksamik.doctor;

import java.util.Map;

/** Whether there is a display, and no more of them than the profile allows. */
public final class DisplaysCheck implements Check {
  private final int present;
  private final int allowed;

  public DisplaysCheck(int present, int allowed) {
    this.present = present;
    this.allowed = allowed;
  }

  @Override
  public String name() {
    return "displays";
  }

  @Override
  public Finding look() {
    Map<String, String> facts =
        Map.of("count", Integer.toString(present), "allowed", Integer.toString(allowed));
    if (present == 0) {
      return Finding.warn("none", facts);
    }
    return present > allowed ? Finding.fail("tooMany", facts) : Finding.pass(facts);
  }
}
