package org.eksamik.profile;

import java.util.List;
import java.util.Map;

/**
 * What is watched while an exam runs, and what a finding leads to.
 *
 * @param reactions by the detector's name; a detector that is not named has its usual one
 * @param forbiddenPrograms names of executables
 */
public record WatchSettings(Map<String, Reaction> reactions, List<String> forbiddenPrograms) {

  public static final WatchSettings USUAL = new WatchSettings(Map.of(), List.of());

  public WatchSettings {
    reactions = Map.copyOf(reactions);
    forbiddenPrograms = List.copyOf(forbiddenPrograms);
  }

  /** What a finding leads to. */
  public enum Reaction {
    /** The detector does not look. */
    OFF,
    /** The journal hears of it. */
    RECORD,
    /** The student is told, too. */
    WARN,
    /** The exam is covered until an invigilator says that it may go on. */
    PAUSE,
    /** The exam ends. */
    END
  }

  public Reaction reaction(String detector, Reaction usual) {
    return reactions.getOrDefault(detector, usual);
  }
}
