package org.eksamik.login;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eksamik.exam.Said;
import org.eksamik.words.Texts;

/**
 * A line of a file from the school that cannot be taken, and why.
 *
 * @param number where the line begins in the file, from 1
 * @param about the login, column, number or identifier in question; never a password
 */
public record BadLine(long number, Reason reason, String about) implements Comparable<BadLine> {

  /**
   * What is wrong; the sentences stand in the bundle {@code files}, under {@code line.<reason>}.
   */
  public enum Reason {
    NOT_UTF8,
    QUOTES,
    NO_LINES,
    NO_COLUMN,
    UNKNOWN_COLUMN,
    TWICE_THE_COLUMN,
    COLUMN_COUNT,

    NO_LOGIN,
    NO_NAME,
    NO_PASSWORD,
    WEAK_PASSWORD,
    LOGIN_TWICE,
    LOGIN_EXISTS,

    NO_KEY,
    KEY_TWICE,
    UNKNOWN_EXAM,
    EXTRA_MINUTES;

    String key() {
      return "line." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public static BadLine of(long number, Reason reason) {
    return new BadLine(number, reason, "");
  }

  /** All of them for a person, a line each, in the file's order. */
  public static Said describe(List<BadLine> lines) {
    List<BadLine> inOrder = lines.stream().sorted().toList();
    return language -> {
      Texts texts = Texts.of("files", language);
      return inOrder.stream().map(line -> line.in(texts)).collect(Collectors.joining("\n"));
    };
  }

  @Override
  public int compareTo(BadLine other) {
    return Comparator.comparingLong(BadLine::number)
        .thenComparing(BadLine::reason)
        .thenComparing(BadLine::about)
        .compare(this, other);
  }

  private String in(Texts texts) {
    String why = texts.text(reason.key(), Map.of("about", about));
    return texts.text("line.sentence", Map.of("number", Long.toString(number), "why", why));
  }
}
