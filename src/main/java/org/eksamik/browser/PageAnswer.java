package org.eksamik.browser;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a server answered to a page; the body is still on its way. */
record PageAnswer(int status, Map<String, List<String>> headers, InputStream body) {

  /** HTTP's name for a redirect that keeps the method, which WebKit for Java knows only as 307. */
  private static final int PERMANENT_REDIRECT = 308;

  private static final int TEMPORARY_REDIRECT = 307;

  PageAnswer {
    Map<String, List<String>> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> {
      if (!name.startsWith(":")) {
        known.put(name.toLowerCase(Locale.ROOT), List.copyOf(values));
      }
    });
    // WebKit's cache is one for the whole program: what it does not keep, no one else can see.
    known.put("cache-control", List.of("no-store"));
    headers = known;
    status = status == PERMANENT_REDIRECT ? TEMPORARY_REDIRECT : status;
  }

  Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
  }

  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, TEMPORARY_REDIRECT -> header("location").isPresent();
      default -> false;
    };
  }

  /** Whether a frame that navigated here would have to save it, since it cannot show it. */
  boolean isDownload() {
    if (status < 200 || status > 299 || status == 204 || status == 205) {
      return false;
    }
    boolean attached =
        header("content-disposition")
            .map(value -> value.strip().toLowerCase(Locale.ROOT).startsWith("attachment"))
            .orElse(false);
    return attached || !isShown(header("content-type").orElse("text/html"));
  }

  private static boolean isShown(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (type.startsWith("application/")) {
      return type.endsWith("json") || type.endsWith("xml") || type.endsWith("javascript");
    }
    return type.matches("(text|image|audio|video|multipart)/.*");
  }
}
