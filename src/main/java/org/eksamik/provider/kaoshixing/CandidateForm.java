package org.eksamik.provider.kaoshixing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.RequiredField;

/** What describes a candidate in actions 201, 202 and 206 (S004:L41-59, L72-91, L141-157). */
final class CandidateForm {
  /** What may be given, by the names of the seed. */
  static final List<String> OPTIONAL =
      List.of(
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

  /** Only 202 has it: 1 shuts the candidate out, 0 lets them in again. */
  static final String STATUS = "status";

  private static final String PROVIDER = "kaoshixing";
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}.*");
  private static final Map<String, String> ALLOWED =
      Map.of("sex", "1, 0", STATUS, "1, 0", "compare_photo", "https://….png, .jpg, .jpeg");
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "sex",
          Pattern.compile("[01]"),
          STATUS,
          Pattern.compile("[01]"),
          "compare_photo",
          Pattern.compile("(?i).*\\.(png|jpe?g)"));

  private CandidateForm() {}

  /**
   * A whole candidate, for 201 and 206.
   *
   * @param department for candidates who name none
   */
  static Map<String, String> whole(Candidate candidate, Optional<String> department)
      throws ExamException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("user_id", RequiredField.text(PROVIDER, "id", candidate.id()));
    form.put("user_name", RequiredField.text(PROVIDER, "user_name", userName(candidate)));
    form.put(
        "department",
        RequiredField.of(
            PROVIDER, "department", candidate.field("department").or(() -> department)));
    candidate.password().ifPresent(password -> form.put("password", hashed(password)));
    OPTIONAL.forEach(name -> candidate.field(name).ifPresent(value -> form.put(name, value)));
    return form;
  }

  /** What is given of a candidate who is there, for 202. */
  static Map<String, String> changes(Candidate candidate) throws ExamException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("user_id", RequiredField.text(PROVIDER, "id", candidate.id()));
    form.putAll(given(candidate));
    return form;
  }

  private static Map<String, String> given(Candidate candidate) {
    Map<String, String> form = new LinkedHashMap<>();
    Optional.of(userName(candidate))
        .filter(name -> !name.isBlank())
        .ifPresent(name -> form.put("user_name", name));
    candidate.field("department").ifPresent(name -> form.put("department", name));
    candidate.password().ifPresent(password -> form.put("password", hashed(password)));
    OPTIONAL.forEach(name -> candidate.field(name).ifPresent(value -> form.put(name, value)));
    candidate.field(STATUS).ifPresent(value -> form.put(STATUS, value));
    return form;
  }

  /** What is given of a candidate, without the password. */
  static Map<String, String> shown(Candidate candidate) {
    Map<String, String> shown = given(candidate);
    candidate.password().ifPresent(password -> shown.put("password", password.toString()));
    return shown;
  }

  /** What Kaoshixing would refuse in a candidate to be added, or in changes of one. */
  static List<CellProblem> problems(Candidate candidate, boolean adding) {
    List<CellProblem> problems = new ArrayList<>();
    if (candidate.id().isBlank()) {
      problems.add(missing("id"));
    }
    if (adding && userName(candidate).isBlank()) {
      problems.add(missing("user_name"));
    }
    if (adding && candidate.field("department").isEmpty()) {
      problems.add(missing("department"));
    }
    // "Beside user_id at least one is needed" (S004:L92).
    if (!adding && given(candidate).isEmpty()) {
      problems.add(missing("fields"));
    }
    candidate.fields().keySet().stream()
        .filter(name -> !isKnown(name, adding))
        .map(name -> new CellProblem(name, CellProblem.Kind.UNKNOWN_COLUMN, ""))
        .forEach(problems::add);
    FORMS.forEach((name, form) ->
        candidate
            .field(name)
            .filter(value -> !form.matcher(value).matches())
            .ifPresent(_ ->
                problems.add(
                    new CellProblem(
                        name, CellProblem.Kind.MALFORMED, ALLOWED.getOrDefault(name, "")))));
    return problems;
  }

  private static boolean isKnown(String name, boolean adding) {
    return OPTIONAL.contains(name)
        || List.of("user_name", "department").contains(name)
        || (!adding && name.equals(STATUS));
  }

  private static CellProblem missing(String column) {
    return new CellProblem(column, CellProblem.Kind.MISSING, "");
  }

  /** One name; a Chinese one has the family name first and no space (S004:L44). */
  private static String userName(Candidate candidate) {
    return candidate
        .field("user_name")
        .orElseGet(() ->
            CHINESE.matcher(candidate.lastName()).matches()
                ? candidate.lastName() + candidate.firstName()
                : (candidate.firstName() + " " + candidate.lastName()).strip());
  }

  /** SHA-256 as hex (S004:L46). */
  private static String hashed(Secret password) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(password.reveal().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
