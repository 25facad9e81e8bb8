package org.eksamik.provider;

/**
 * A cell that the provider would refuse.
 *
 * @param column as in the file; {@code fields} by their own names
 * @param kind what is wrong, for the words in the bundles
 * @param about what is allowed, or empty; never the cell's own text
 */
public record CellProblem(String column, Kind kind, String about) {

  /** What can be wrong with a cell. */
  public enum Kind {
    MISSING,
    /** The provider has no field of this name. */
    UNKNOWN_COLUMN,
    /** Not of the form that the provider takes. */
    MALFORMED
  }
}
