package org.eksamik.evidence.reading;

import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Event;

/** How much an event matters to whoever looks through a session; the least first. */
public enum Gravity {
  /** What happens in every exam. */
  USUAL,
  /** Worth a look: mostly harmless. */
  NOTABLE,
  /** What somebody should account for. */
  GRAVE;

  /**
   * The gravity of an event, as it stands in the journal.
   *
   * @param event the name of its kind; one of a newer program is worth a look
   */
  static Gravity of(String event, Map<String, String> facts) {
    return kind(event).map(kind -> of(kind, facts)).orElse(NOTABLE);
  }

  static Optional<Event.Kind> kind(String name) {
    for (Event.Kind kind : Event.Kind.values()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static Gravity of(Event.Kind kind, Map<String, String> facts) {
    return switch (kind) {
      case PROGRAM_STARTED,
          CHECKED,
          SIGNED_IN,
          SIGNED_OUT,
          EXAM_CHOSEN,
          STEP_STARTED,
          STEP_DONE,
          ENGINE_CHOSEN,
          EXAM_OPENED,
          PAGE_CONSOLE,
          DEVICE_STARTED,
          DEVICE_STOPPED,
          DEVICE_BACK,
          NETWORK_BACK,
          TIME_WARNING,
          TIME_UP,
          EXAM_FINISHED,
          WORKSTATION_READY,
          RECORDING_STARTED,
          RECORDING_STOPPED,
          RECORDING_BACK,
          LOCK_STEP_DONE,
          LOCK_STEP_UNDONE,
          FOCUS_BACK,
          WINDOW_ANSWERS ->
          USUAL;
      case SIGN_IN_FAILED,
          EXAM_RESUMED,
          STEP_FAILED,
          STEP_UNDONE,
          ADDRESS_REFUSED,
          POPUP_REFUSED,
          PAGE_FAILED,
          DEVICE_LOST,
          DEVICE_REFUSED,
          NETWORK_LOST,
          BATTERY_LOW,
          WIRELESS_CHOSEN,
          RESTART_OFFERED,
          RESTART_ANSWERED,
          HELP_ASKED,
          LEAVE_ASKED,
          EXAM_LEFT,
          SESSION_RESUMED,
          RECORDING_THINNED,
          EVIDENCE_DELAYED,
          DISPLAYS_COVERED,
          WINDOW_FROZEN,
          PROGRAM_RESTARTED,
          PAUSE_ENDED,
          STAFF_ENTERED,
          CANDIDATES_CHANGED ->
          NOTABLE;
      case QR_DIFFERS,
          RECORDING_LOST,
          CLOCK_JUMPED,
          LOCK_STEP_FAILED,
          DISPLAYS_CHANGED,
          FOCUS_LOST,
          ESCAPE_REFUSED,
          WINDOW_RESTORED,
          PROGRAM_DIED,
          STAFF_REFUSED ->
          GRAVE;
      case WATCH_FOUND -> "RECORD".equals(facts.get("reaction")) ? NOTABLE : GRAVE;
    };
  }
}
