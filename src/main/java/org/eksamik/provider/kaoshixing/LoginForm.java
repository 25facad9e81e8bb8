package org.eksamik.provider.kaoshixing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.profile.ExamSettings;
import org.eksamik.provider.RequiredField;

/** The parameters of action 201 (S004:L41-59). */
record LoginForm(ExamSettings.Kaoshixing exam) {
  /** What may be given, by the names of the seed. */
  private static final List<String> OPTIONAL =
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

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}.*");

  Map<String, String> of(String provider, Candidate candidate) throws ExamException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("user_id", RequiredField.text(provider, "id", candidate.id()));
    form.put("user_name", RequiredField.text(provider, "user_name", userName(candidate)));
    form.put(
        "department",
        RequiredField.of(
            provider, "department", candidate.field("department").or(exam::department)));
    candidate.password().ifPresent(password -> form.put("password", hashed(password)));
    OPTIONAL.forEach(name -> candidate.field(name).ifPresent(value -> form.put(name, value)));
    exam.customUrl().ifPresent(address -> form.put("custom_url", address.toString()));
    return form;
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
