package org.eksamik.app.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eksamik.doctor.Check;
import org.eksamik.doctor.Finding;

/** Checks and findings in one language. */
public final class CheckWords {
  private final CliWords words;

  CheckWords(CliWords words) {
    this.words = words;
  }

  public static CheckWords in(Locale language) {
    return new CheckWords(CliWords.in(language));
  }

  /** What is looked at, such as "Camera". */
  public String title(Check check) {
    return words.text("doctor." + kind(check), Map.of("provider", provider(check)));
  }

  /** What was found, and what to do where something is wrong. */
  public String sentence(Check check, Finding finding) {
    Map<String, String> facts = new HashMap<>(finding.facts());
    facts.put("provider", provider(check));
    String reason = finding.reason();
    boolean common = reason.equals("silent") || reason.equals("broken");
    return words.text("doctor." + (common ? "any" : kind(check)) + "." + reason, facts);
  }

  /** {@code network.oqylyq} is of the kind {@code network}. */
  private static String kind(Check check) {
    String name = check.name();
    return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
  }

  private static String provider(Check check) {
    return check.name().substring(check.name().indexOf('.') + 1);
  }
}
