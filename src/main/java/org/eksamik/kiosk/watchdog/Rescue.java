package org.eksamik.kiosk.watchdog;

import java.util.List;

/**
 * What can be done on this system for those who sit at a program that froze or died.
 *
 * @param letGo takes keyboard and pointer from the frozen program, from outside
 * @param offer shows the window that asks whether to start the program again, see {@link Offer}
 * @param restart starts the program again; empty: nothing does, and nothing is offered
 * @param unasked whether a program that died is started again without asking
 */
public record Rescue(Runnable letGo, List<String> offer, List<String> restart, boolean unasked) {
  public Rescue {
    offer = List.copyOf(offer);
    restart = List.copyOf(restart);
  }
}
