package org.eksamik.exam;

import java.util.Map;

/**
 * Something worth telling the journal.
 *
 * @param facts what is known about it; never a secret, never a link's query
 */
public record Event(Kind kind, Map<String, String> facts) {

  public enum Kind {
    PROGRAM_STARTED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    EXAM_CHOSEN,
    STEP_STARTED,
    STEP_DONE,
    STEP_FAILED,
    STEP_UNDONE,
    QR_DIFFERS,
    EXAM_OPENED,
    ADDRESS_REFUSED,
    POPUP_REFUSED,
    PAGE_FAILED,
    PAGE_CONSOLE,
    /** A page sees or hears through a device. */
    DEVICE_STARTED,
    DEVICE_STOPPED,
    /** A device ended while a page used it. */
    DEVICE_LOST,
    /** A page asked for a device that it may not use. */
    DEVICE_REFUSED,
    NETWORK_LOST,
    NETWORK_BACK,
    TIME_WARNING,
    TIME_UP,
    HELP_ASKED,
    LEAVE_ASKED,
    EXAM_FINISHED,
    EXAM_LEFT,
    WORKSTATION_READY,
    STAFF_ENTERED,
    STAFF_REFUSED,
    /** The administrator changed candidates at a provider. */
    CANDIDATES_CHANGED
  }

  public Event {
    facts = Map.copyOf(facts);
  }

  public static Event of(Kind kind) {
    return new Event(kind, Map.of());
  }

  public static Event of(Kind kind, String name, String value) {
    return new Event(kind, Map.of(name, value));
  }
}
