package org.eksamik.exam;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something went wrong that a person has to be told about. The texts come from the language bundles
 * by the {@link Fault}; the facts fill their places and stand in the log. Facts never hold a
 * secret.
 */
public final class ExamException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient Map<String, Said> facts;

  private ExamException(Fault fault, Map<String, Said> facts, Throwable cause) {
    super(message(fault, facts), cause);
    this.fault = fault;
    this.facts = facts;
  }

  private ExamException(Fault fault, Map<String, Said> facts) {
    super(message(fault, facts));
    this.fault = fault;
    this.facts = facts;
  }

  public static ExamException of(Fault fault) {
    return new ExamException(fault, Map.of());
  }

  /** The cause goes to the log with its stack trace, so its message must hold no secret either. */
  public static ExamException of(Fault fault, Throwable cause) {
    return new ExamException(fault, Map.of(), cause);
  }

  /**
   * The same with one more fact.
   *
   * @param name the place in the texts, such as {@code provider}, {@code field}, {@code detail}
   */
  public ExamException with(String name, String value) {
    return with(name, (Locale _) -> value);
  }

  /** The same with a fact that has to be said in the language of whoever reads it. */
  public ExamException with(String name, Said value) {
    Map<String, Said> more = new LinkedHashMap<>(facts);
    more.put(name, value);
    Throwable cause = getCause();
    ExamException richer =
        cause == null ? new ExamException(fault, more) : new ExamException(fault, more, cause);
    richer.setStackTrace(getStackTrace());
    return richer;
  }

  public Fault fault() {
    return fault;
  }

  /** As the log and machines want them, in English. */
  public Map<String, String> facts() {
    return facts(Locale.ENGLISH);
  }

  public Map<String, String> facts(Locale language) {
    return said(facts, language);
  }

  private static String message(Fault fault, Map<String, Said> facts) {
    return fault.code() + " " + fault + (facts.isEmpty() ? "" : " " + said(facts, Locale.ENGLISH));
  }

  private static Map<String, String> said(Map<String, Said> facts, Locale language) {
    Map<String, String> said = new LinkedHashMap<>();
    facts.forEach((name, value) -> said.put(name, value.in(language)));
    return Map.copyOf(said);
  }
}
