package org.eksamik.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** An HTML page of {@code resources/sandbox} whose {@code {{places}}} are filled, escaped. */
public record Page(String template, Map<String, String> places) {
  private static final Pattern EMPTY_PLACE = Pattern.compile("\\{\\{[a-zA-Z]+}}");

  public Page {
    places = Map.copyOf(places);
  }

  public static Page of(String file) {
    return new Page(file(file), Map.of());
  }

  /** The text of a file of {@code resources/sandbox}. */
  public static String file(String name) {
    try (InputStream in = Page.class.getResourceAsStream("/sandbox/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such page: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Page with(String place, String text) {
    return withHtml(place, StringEscapeUtils.escapeHtml4(text));
  }

  /** Fills a place with what is HTML already. */
  public Page withHtml(String place, String html) {
    Map<String, String> more = new LinkedHashMap<>(places);
    more.put(place, html);
    return new Page(template, more);
  }

  public String render() {
    return EMPTY_PLACE
        .matcher(template)
        .replaceAll(found -> {
          String name = found.group().substring(2, found.group().length() - 2);
          String text = places.get(name);
          if (text == null) {
            throw new IllegalStateException("the page's place " + name + " is empty");
          }
          return Matcher.quoteReplacement(text);
        });
  }
}
