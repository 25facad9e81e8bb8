package org.eksamik.capture.process;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of text with several values, whatever characters they hold. */
final class Fields {
  private static final String BETWEEN = " ";

  private Fields() {}

  static String line(Object... values) {
    return Arrays.stream(values)
        .map(value -> URLEncoder.encode(value.toString(), StandardCharsets.UTF_8))
        .collect(Collectors.joining(BETWEEN));
  }

  /** The values of a line. One that is no such line makes values that mean nothing. */
  static List<String> of(String line) {
    return Stream.of(line.split(BETWEEN, -1)).map(Fields::decoded).toList();
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
