package org.eksamik.kiosk.linux;

import java.util.function.Consumer;

/**
 * One way out of a held exam.
 *
 * @param name as docs/kiosk.md says it
 * @param act does it
 * @param recorded the kind of event by which the journal tells of it
 * @param fact what stands in that event
 */
record Attempt(String name, Consumer<EscapeRoom> act, String recorded, String fact) {
  @Override
  public String toString() {
    return name;
  }

  /** Its row in docs/kiosk.md. */
  String row() {
    String told = recorded.isEmpty() ? "nothing to tell" : ("`" + recorded + "` " + fact).strip();
    return "| " + name + " | held | " + told + " |";
  }
}
