package org.eksamik.login;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A line of a file from the school that cannot be taken, and why.
 *
 * @param number where the line begins in the file, from 1
 * @param about the login, column, number or identifier in question; never a password
 */
public record BadLine(long number, Reason reason, String about) implements Comparable<BadLine> {

  /** What is wrong; the sentence is for logs and the command line. */
  public enum Reason {
    NOT_UTF8("is not UTF-8 text"),
    QUOTES("has a quotation mark that does not close, or text after a closing one"),
    NO_LINES("has nothing below the header"),
    NO_COLUMN("has no column named %s"),
    UNKNOWN_COLUMN("has a column that is not known: %s"),
    TWICE_THE_COLUMN("names the column %s twice"),
    COLUMN_COUNT("has another number of columns than the header: %s"),

    NO_LOGIN("has no login"),
    NO_NAME("has no first or no last name: %s"),
    NO_PASSWORD("has no password: %s"),
    WEAK_PASSWORD("has a password that is too short or too easy to guess: %s"),
    LOGIN_TWICE("has the same login as an earlier line: %s"),
    LOGIN_EXISTS("has a login that exists already: %s"),

    NO_KEY("has neither stuudium nor idcode nor local"),
    KEY_TWICE("names somebody for an exam that another line speaks of already: the same %s"),
    UNKNOWN_EXAM("names an exam that the profile does not have: %s"),
    EXTRA_MINUTES("has extra minutes that are not a whole number from 0 to 1440: %s");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  public static BadLine of(long number, Reason reason) {
    return new BadLine(number, reason, "");
  }

  /** All of them for a person, a line each, in the file's order. */
  public static String describe(List<BadLine> lines) {
    return lines.stream().sorted().map(BadLine::toString).collect(Collectors.joining("\n"));
  }

  @Override
  public int compareTo(BadLine other) {
    return Comparator.comparingLong(BadLine::number)
        .thenComparing(BadLine::reason)
        .thenComparing(BadLine::about)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return "Line " + number + " " + String.format(Locale.ROOT, reason.sentence, about) + ".";
  }
}
