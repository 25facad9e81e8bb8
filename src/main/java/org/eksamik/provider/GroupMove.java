package org.eksamik.provider;

import java.util.List;

/**
 * A change of groups.
 *
 * @param groups by the provider's identifiers, at least one
 */
public record GroupMove(Action action, List<String> groups) {

  /** What happens to the groups a candidate is in. */
  public enum Action {
    /** Into these as well. */
    ADD_TO,
    /** Into these and out of all others. */
    MOVE_TO,
    /** Out of these; everybody must stay in one group at least. */
    REMOVE_FROM
  }

  public GroupMove {
    groups = List.copyOf(groups);
  }
}
