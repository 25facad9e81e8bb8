package org.eksamik.doctor;

import java.util.Map;

/**
 * What a check found.
 *
 * @param reason what it is, such as {@code busy}; the bundles say what to do about it
 * @param facts what fills the sentence's places
 */
public record Finding(State state, String reason, Map<String, String> facts) {
  /** How bad it is. */
  public enum State {
    PASS,
    /** An exam can be held, but somebody should look. */
    WARN,
    /** An exam would go wrong. */
    FAIL
  }

  public Finding {
    facts = Map.copyOf(facts);
  }

  static Finding pass(Map<String, String> facts) {
    return new Finding(State.PASS, "pass", facts);
  }

  static Finding warn(String reason, Map<String, String> facts) {
    return new Finding(State.WARN, reason, facts);
  }

  static Finding fail(String reason, Map<String, String> facts) {
    return new Finding(State.FAIL, reason, facts);
  }

  /** Fails where an exam needs it, and warns where none does. */
  static Finding failIf(boolean needed, String reason, Map<String, String> facts) {
    return new Finding(needed ? State.FAIL : State.WARN, reason, facts);
  }
}
