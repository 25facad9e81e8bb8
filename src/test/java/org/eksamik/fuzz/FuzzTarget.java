package org.eksamik.fuzz;

/** Something that reads what strangers wrote. */
@FunctionalInterface
interface FuzzTarget {
  /**
   * Reads this.
   *
   * @throws AssertionError for an outcome that must not be; any other exception is a finding too
   */
  void read(byte[] input) throws Throwable;
}
