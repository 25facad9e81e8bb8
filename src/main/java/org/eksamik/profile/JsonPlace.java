package org.eksamik.profile;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Set;

/** How a place in a profile is called in front of people: {@code exams[1].expireMinutes}. */
final class JsonPlace {
  private static final Set<String> SECRETS =
      Set.of("clientSecret", "password", "code", "appKey", "apiToken", "quitPassword", "query");

  private JsonPlace() {}

  static String path(JsonPointer place) {
    StringBuilder path = new StringBuilder();
    for (JsonPointer at = place; !at.matches(); at = at.tail()) {
      if (at.mayMatchElement()) {
        path.append('[').append(at.getMatchingIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(shortened(at.getMatchingProperty()));
      }
    }
    return path.toString();
  }

  /** Whether what stands here, or below, may not be shown. */
  static boolean isSecret(JsonPointer place) {
    for (JsonPointer at = place; !at.matches(); at = at.tail()) {
      if (SECRETS.contains(at.getMatchingProperty())) {
        return true;
      }
    }
    return false;
  }

  /** A name or text cut to what fits a line, without control characters. */
  static String shortened(String text) {
    String visible = text.replaceAll("\\p{Cntrl}", "?");
    int end =
        visible.offsetByCodePoints(0, Math.min(60, visible.codePointCount(0, visible.length())));
    return end < visible.length() ? visible.substring(0, end) + "…" : visible;
  }
}
