package org.eksamik.sandbox.demo;

import java.util.Locale;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;

/** The languages of the demo exam. */
public enum Language {
  ET,
  EN;

  static final String COOKIE = "language";

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What {@code lang} asks for, else what was asked for before, else Estonian. What the browser
   * prefers does not count: it is the workstation's language, not the exam's.
   */
  static Language of(Request request) throws Refusal {
    String asked = request.query().optional("lang").or(() -> request.cookie(COOKIE)).orElse("et");
    return asked.equals("en") ? EN : ET;
  }

  Language other() {
    return this == ET ? EN : ET;
  }

  /** The language in itself. */
  String ownName() {
    return this == ET ? "Eesti" : "English";
  }
}
