package org.eksamik.sandbox.demo;

import java.util.Locale;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;

/** The languages of the demo exam. */
public enum Language {
  ET,
  EN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What {@code lang} asks for, else what the browser prefers, else Estonian. */
  static Language of(Request request) throws Refusal {
    String asked =
        request
            .query()
            .optional("lang")
            .orElseGet(() -> request.header("accept-language").orElse("et"));
    return asked.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ET;
  }
}
