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
    /** A check before sign-in. */
    CHECKED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    EXAM_CHOSEN,
    /** A student goes on with an exam that a crash cut short. */
    EXAM_RESUMED,
    STEP_STARTED,
    STEP_DONE,
    STEP_FAILED,
    STEP_UNDONE,
    QR_DIFFERS,
    /** What shows the exam's page, and why. */
    ENGINE_CHOSEN,
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
    /** A device that a page lost is there again. */
    DEVICE_BACK,
    /** A page asked for a device that it may not use. */
    DEVICE_REFUSED,
    NETWORK_LOST,
    NETWORK_BACK,
    /** Twenty or ten percent are left in the battery, and nothing charges it. */
    BATTERY_LOW,
    /**
     * Someone chose a wireless network in the exam; its name and how it went, never the password.
     */
    WIRELESS_CHOSEN,
    TIME_WARNING,
    TIME_UP,
    HELP_ASKED,
    LEAVE_ASKED,
    EXAM_FINISHED,
    EXAM_LEFT,
    WORKSTATION_READY,
    /** The program came back after it was cut off, and goes on with the same session. */
    SESSION_RESUMED,
    /** Camera or screen are recorded by us from now on. */
    RECORDING_STARTED,
    RECORDING_STOPPED,
    /** What should be recorded is not, for the time being. */
    RECORDING_LOST,
    RECORDING_BACK,
    /** Fewer pictures are recorded, or again as many as usual, since the disk fills. */
    RECORDING_THINNED,
    /** The disk took nothing for a while; what was told meanwhile was kept and follows. */
    EVIDENCE_DELAYED,
    /** The wall clock was set, or ran otherwise than the monotonic one. */
    CLOCK_JUMPED,
    LOCK_STEP_DONE,
    LOCK_STEP_FAILED,
    LOCK_STEP_UNDONE,
    /** More displays than the profile allows are covered. */
    DISPLAYS_COVERED,
    DISPLAYS_CHANGED,
    FOCUS_LOST,
    FOCUS_BACK,
    /** A key, a window or a request led away from a held exam, and did not get there. */
    ESCAPE_REFUSED,
    /** Something outside destroyed, hid or moved a held window; it was put back. */
    WINDOW_RESTORED,
    /** A held window's thread did not answer for several seconds. */
    WINDOW_FROZEN,
    WINDOW_ANSWERS,
    /** A window beside the frozen one asks whether the program is to be started again. */
    RESTART_OFFERED,
    /** Somebody answered that: wait, or restart. */
    RESTART_ANSWERED,
    /** The program ended while it held the workstation; the watchdog gave the workstation back. */
    PROGRAM_DIED,
    PROGRAM_RESTARTED,
    /** A detector found something; the facts say what speaks for it. */
    WATCH_FOUND,
    /** An invigilator let a paused exam go on. */
    PAUSE_ENDED,
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
