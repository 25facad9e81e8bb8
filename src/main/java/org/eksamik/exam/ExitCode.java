package org.eksamik.exam;

/** What the process answers to whoever started it. The numbers are a contract. */
public enum ExitCode {
  DONE(0),
  /** A person must act: wrong password, device missing, a check found something. */
  PERSON(1),
  /** The command line or the profile is wrong. */
  USAGE(2),
  /** The provider refused, also in part. */
  PROVIDER(3),
  NETWORK(4),
  /** Our own mistake. */
  DEFECT(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
