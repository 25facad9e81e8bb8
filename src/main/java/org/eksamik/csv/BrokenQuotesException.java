package org.eksamik.csv;

import java.io.IOException;

/**
 * A quotation mark that does not close, or text after a closing one. What follows it in the file
 * cannot be told apart, so reading ends here.
 */
public final class BrokenQuotesException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long line;

  BrokenQuotesException(long line) {
    super("quotation marks in line " + line);
    this.line = line;
  }

  /** Where the line with the mistake begins, from 1. */
  public long line() {
    return line;
  }
}
