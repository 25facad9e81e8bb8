package org.eksamik.exam;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something went wrong that a person has to be told about. The texts come from the language bundles
 * by the {@link Fault}; the facts fill their places and stand in the log. Facts never hold a
 * secret.
 */
public final class ExamException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient Map<String, String> facts;

  private ExamException(Fault fault, Map<String, String> facts, Throwable cause) {
    super(fault.code() + " " + fault + (facts.isEmpty() ? "" : " " + facts), cause);
    this.fault = fault;
    this.facts = facts;
  }

  private ExamException(Fault fault, Map<String, String> facts) {
    super(fault.code() + " " + fault + (facts.isEmpty() ? "" : " " + facts));
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
    Map<String, String> more = new LinkedHashMap<>(facts);
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

  public Map<String, String> facts() {
    return Map.copyOf(facts);
  }
}
