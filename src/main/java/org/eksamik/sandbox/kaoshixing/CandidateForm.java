package org.eksamik.sandbox.kaoshixing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eksamik.sandbox.http.Parameters;
import org.eksamik.sandbox.http.Refusal;

/** The parameters that describe a candidate in 201, 202 and 206 (S004:L40-L59). */
final class CandidateForm {
  private static final List<String> REQUIRED = List.of("user_id", "user_name", "department");
  private static final List<String> OPTIONAL =
      List.of(
          "password",
          "user_label",
          "sex",
          "phone",
          "notice",
          "position",
          "field1",
          "field2",
          "field3",
          "field4",
          "field5",
          "identity_card",
          "compare_photo");
  private static final Set<String> PICTURES = Set.of(".png", ".jpg", ".jpeg");

  private CandidateForm() {}

  /** A candidate with the fields that must be there. */
  static Map<String, String> whole(Map<String, String> sent, String... alsoKnown) throws Refusal {
    requireKnown(sent, Set.of(alsoKnown));
    for (String name : REQUIRED) {
      requireText(sent, name);
    }
    return checked(sent);
  }

  /** Some fields of a candidate, at least one beside {@code user_id} (S004:L92). */
  static Map<String, String> part(Map<String, String> sent) throws Refusal {
    requireKnown(sent, Set.of("status"));
    requireText(sent, "user_id");
    if (sent.size() < 2) {
      throw Refusal.because("nothing but user_id was sent");
    }
    return checked(sent);
  }

  static void requireKnown(Map<String, String> sent, Set<String> alsoKnown) throws Refusal {
    Set<String> known =
        Stream.of(REQUIRED, OPTIONAL, alsoKnown)
            .flatMap(names -> names.stream())
            .collect(Collectors.toUnmodifiableSet());
    new Parameters(sent).only(known);
  }

  static String requireText(Map<String, String> sent, String name) throws Refusal {
    return new Parameters(sent).required(name);
  }

  private static Map<String, String> checked(Map<String, String> sent) throws Refusal {
    require(sent, "password", "[0-9a-f]{64}", "SHA-256 in lower-case hex");
    require(sent, "sex", "[01]", "0 or 1");
    require(sent, "status", "[01]", "0 or 1");
    String photo = sent.getOrDefault("compare_photo", ".png").toLowerCase(Locale.ROOT);
    if (PICTURES.stream().noneMatch(photo::endsWith)) {
      throw Refusal.because("compare_photo must end in .png, .jpg or .jpeg");
    }
    Map<String, String> kept = new LinkedHashMap<>(sent);
    kept.remove("custom_url");
    return kept;
  }

  private static void require(Map<String, String> sent, String name, String pattern, String words)
      throws Refusal {
    String value = sent.get(name);
    if (value != null && !value.matches(pattern)) {
      throw Refusal.because(name + " must be " + words);
    }
  }
}
