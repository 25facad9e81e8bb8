package org.eksamik.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eksamik.exam.Enclosure;
import org.eksamik.exam.Secret;

/**
 * How a file stands within a profile in place of its name: {@code data:;name=NAME;base64,CONTENT}
 * (RFC 2397; the parameter {@code name} is ours and holds the path as it was written).
 */
final class EnclosedText {
  private static final String SCHEME = "data:";
  private static final Pattern FORM =
      Pattern.compile("data:;name=([A-Za-z0-9.*_%+-]+);base64,([A-Za-z0-9+/]*={0,2})");

  private EnclosedText() {}

  static String of(String written, byte[] content) {
    return "%s;name=%s;base64,%s"
        .formatted(
            SCHEME,
            URLEncoder.encode(written, StandardCharsets.UTF_8),
            Base64.getEncoder().encodeToString(content));
  }

  /** Whether somebody meant to enclose a file, well or not. */
  static boolean isMeant(String text) {
    return text.startsWith(SCHEME);
  }

  /** The file, where the text has this form. */
  static Optional<Enclosure> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || form.group(2).length() % 4 != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Enclosure.Within(Path.of(name(form)), Secret.of(form.group(2))));
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  /** The same JSON with names in place of enclosed files, as it was written; a copy. */
  static JsonNode withNames(JsonNode profile) {
    return replaced(profile, EnclosedText::name);
  }

  /** The same JSON with dots in place of what enclosed files hold; a copy. */
  static JsonNode covered(JsonNode profile) {
    return replaced(profile, form -> form.group().substring(0, form.start(2)) + "•••");
  }

  private static JsonNode replaced(JsonNode profile, Function<Matcher, String> by) {
    JsonNode copy = profile.deepCopy();
    if (copy instanceof ObjectNode object) {
      text(object.path("roster"), by).ifPresent(text -> object.put("roster", text));
    }
    if (copy.path("network").path("caCertificates") instanceof ArrayNode certificates) {
      for (int each = 0; each < certificates.size(); each++) {
        int place = each;
        text(certificates.path(each), by).ifPresent(text -> certificates.set(place, text));
      }
    }
    return copy;
  }

  private static Optional<String> text(JsonNode value, Function<Matcher, String> by) {
    return Optional.of(FORM.matcher(value.asText())).filter(Matcher::matches).map(by);
  }

  private static String name(Matcher form) {
    return URLDecoder.decode(form.group(1), StandardCharsets.UTF_8);
  }
}
